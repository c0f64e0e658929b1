import { drawIcon } from "../art/scenes";
import { drawVignette } from "../rich/vignettes";
import { formatPrice } from "../format";
import { html, type Html } from "../html";
import type { Ctx, Item } from "../types";
import { arrowLink, cardBox, picture, sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, id: string, head: Html, items: readonly Item[]) => Html;

/** The price as this site's readers write it, or nothing. */
export function priceOf(ctx: Ctx, item: Item): string | null {
  return item.price === null ? null : formatPrice(item.price, ctx.brief.currency, ctx.lang);
}

/** The description, where this page gives one. */
const note = (item: Item, classes: string): Html | null =>
  item.text === "" ? null : html`<p class="${classes}">${item.text}</p>`;

/** What stands for an item: its drawing, on a rich site with a ground of its own. */
const thing = (ctx: Ctx, item: Item, index: number, classes: string): Html =>
  ctx.brief.isRich ? drawVignette(item.motif, index, ctx.rng.fork("vignettes")) : drawIcon(item.motif, classes);

const cards: Variant = (ctx, id, head, items) =>
  sectionFrame(
    id,
    html`${head}
      <ul
        class="mt-12 grid gap-x-6 gap-y-10 sm:grid-cols-2 ${items.length % 3 === 0 ? "lg:grid-cols-3" : "lg:grid-cols-4"}"
      >
        ${items.map(
          (item, index) =>
            html`<li class="group flex flex-col gap-4">
              <div
                class="grid aspect-square place-items-center overflow-hidden rounded-theme-lg ${index % 3 === 1 ? "bg-accent-soft" : "bg-sunken"}"
              >
                ${thing(ctx, item, index, "w-1/2 transition-transform duration-500 motion-safe:group-hover:scale-110")}
              </div>
              <div class="flex items-baseline justify-between gap-4">
                <h3 class="font-display text-xl text-balance">${item.name}</h3>
                <span class="shrink-0 font-medium tabular-nums text-accent-ink">${priceOf(ctx, item)}</span>
              </div>
              ${note(item, "text-muted text-pretty")}
            </li>`,
        )}
      </ul>`,
  );

const leader = (ctx: Ctx, item: Item): Html =>
  html`<span aria-hidden="true" class="min-w-6 flex-1 border-b border-dotted border-muted"></span
    ><span class="font-medium tabular-nums">${priceOf(ctx, item)}</span>`;

const list: Variant = (ctx, id, head, items) =>
  sectionFrame(
    id,
    html`${head}
      <ul class="mt-12 grid gap-x-16 lg:grid-cols-2">
        ${items.map(
          (item) =>
            html`<li class="border-b border-line py-6">
              <div class="flex items-baseline gap-3">
                <h3 class="font-display text-xl">${item.name}</h3>
                ${item.price === null ? null : leader(ctx, item)}
              </div>
              ${note(item, "mt-2 max-w-md text-muted text-pretty")}
            </li>`,
        )}
      </ul>`,
  );

const index: Variant = (ctx, id, head, items) =>
  sectionFrame(
    id,
    html`${head}
      <ul class="mt-12 border-t-2 border-ink">
        ${items.map(
          (item) =>
            html`<li class="group grid items-center gap-x-8 gap-y-2 border-b border-line py-6 md:grid-cols-12">
              <h3 class="font-display text-2xl text-balance md:col-span-5 md:text-4xl">${item.name}</h3>
              ${note(item, "text-muted text-pretty md:col-span-5")}
              <div class="flex items-center justify-between gap-4 md:col-span-2 md:col-start-11 md:justify-end">
                <span class="font-medium tabular-nums">${priceOf(ctx, item)}</span
                >${drawIcon(item.motif, "size-12 transition-transform motion-safe:group-hover:rotate-6")}
              </div>
            </li>`,
        )}
      </ul>`,
  );

const feature: Variant = (ctx, id, head, items) => {
  const [first, ...rest] = items;
  if (first === undefined) return cards(ctx, id, head, items);
  return sectionFrame(
    id,
    html`${head}
      <div class="mt-12 grid gap-6 lg:grid-cols-12">
        <article class="flex flex-col overflow-hidden rounded-theme-lg bg-surface shadow-theme lg:col-span-6">
          <div class="min-h-64 flex-1 overflow-hidden">${picture(ctx, 3, 900, 640)}</div>
          <div class="space-y-3 p-6 md:p-8">
            <div class="flex items-baseline justify-between gap-4">
              <h3 class="font-display text-3xl text-balance">${first.name}</h3>
              <span class="shrink-0 font-medium tabular-nums text-accent-ink">${priceOf(ctx, first)}</span>
            </div>
            ${note(first, "text-muted text-pretty")}
          </div>
        </article>
        <ul class="grid gap-6 sm:grid-cols-2 lg:col-span-6">
          ${rest.slice(0, 4).map(
            (item, place, shown) =>
              html`<li
                class="flex flex-col gap-3 ${cardBox(ctx.style)} ${shown.length % 2 === 1 && place === shown.length - 1 ? "sm:col-span-2" : ""}"
              >
                ${drawIcon(item.motif, "size-12")}
                <h3 class="font-display text-xl text-balance">${item.name}</h3>
                ${note(item, "flex-1 text-muted text-pretty")}<span class="font-medium tabular-nums"
                  >${priceOf(ctx, item)}</span
                >
              </li>`,
          )}
        </ul>
      </div>`,
  );
};

const zigzag: Variant = (ctx, id, head, items) =>
  sectionFrame(
    id,
    html`${head}
      <div class="mt-12 space-y-6">
        ${items.slice(0, 4).map(
          (item, place) =>
            html`<article class="grid overflow-hidden rounded-theme-lg bg-sunken md:grid-cols-2">
              <div
                class="grid min-h-56 place-items-center ${place % 2 === 0 ? "bg-accent-soft" : "bg-accent-soft md:order-last"}"
              >
                ${thing(ctx, item, place, "w-2/5 max-w-44")}
              </div>
              <div class="flex flex-col justify-center gap-4 p-8 md:p-14">
                <h3 class="font-display text-3xl text-balance">${item.name}</h3>
                ${note(item, "text-lead text-muted text-pretty")}
                <p class="font-medium tabular-nums text-accent-ink">${priceOf(ctx, item)}</p>
              </div>
            </article>`,
        )}
      </div>`,
  );

const VARIANTS = { cards, list, index, feature, zigzag } as const;

/** The ways a list of things can be laid out. */
export type ItemsVariant = keyof typeof VARIANTS;

/** Draws things the business sells or does; `more` links to the page that shows all of them. */
export function itemsSection(
  ctx: Ctx,
  label: string,
  items: readonly Item[],
  options: {
    id?: string;
    variants?: readonly ItemsVariant[];
    title?: string;
    more?: { href: string; label: string };
    short?: boolean;
  } = {},
): Html | null {
  if (items.length === 0) return null;
  const id = options.id ?? "items";
  const head = sectionHead(ctx, id, label, options.title ?? ctx.copy.takeTitle("items"));
  const all = options.variants ?? (["cards", "list", "index", "feature", "zigzag"] as const);
  // Names alone leave the halves of a zigzag empty.
  const variant = ctx.rng
    .fork(`items-${ctx.path}-${id}`)
    .pick(all.filter((one) => !(options.short === true && one === "zigzag")));
  const withMore =
    options.more === undefined
      ? head
      : html`<div class="flex flex-wrap items-end justify-between gap-6">
          ${head}${arrowLink(options.more.href, options.more.label)}
        </div>`;
  return VARIANTS[variant](
    ctx,
    id,
    withMore,
    options.short === true ? items.map((item) => ({ ...item, text: "" })) : items,
  );
}
