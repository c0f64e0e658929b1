import { drawScene } from "../art/scenes";
import { html, raw, type Html } from "../html";
import type { Ctx, Item } from "../types";
import { button, sectionFrame, sectionHead, words } from "./common";
import { priceOf } from "./items";

const slug = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Those in which the first of the things stands out. */
const SCENES = ["still", "orbit", "sun"] as const;

/** What a card is put together from: the picture fills the place it is given. */
interface CardParts {
  readonly scene: Html;
  readonly name: Html;
  readonly price: Html;
  readonly text: Html | null;
  readonly add: (look: string) => Html;
}

type CardLook = {
  /** Of the picture, in the proportions of the place it fills. */
  readonly height: number;
  readonly grid: (count: number) => string;
  readonly item: string;
  readonly draw: (parts: CardParts) => Html;
};

const zoomed = (scene: Html): Html =>
  html`<div class="h-full w-full transition-transform duration-700 motion-safe:group-hover:scale-105">${scene}</div>`;
const columns = (count: number): string => (count % 3 === 0 || count > 6 ? "lg:grid-cols-3" : "lg:grid-cols-4");

/** The ways products are laid out; a site keeps to one of them. */
const LOOKS = {
  /** A square picture, the words under it. */
  tile: {
    height: 700,
    grid: (count) => `gap-x-6 gap-y-12 sm:grid-cols-2 ${columns(count)}`,
    item: "group flex flex-col gap-4",
    draw: ({ scene, name, price, text, add }) =>
      html`<div class="aspect-square w-full overflow-hidden rounded-theme-lg">${zoomed(scene)}</div>
        <div class="flex items-baseline justify-between gap-4">${name}${price}</div>
        ${text}${add("border border-ink hover:bg-ink hover:text-page")}`,
  },
  /** A framed card with a wide picture, price and button on one line at its foot. */
  framed: {
    height: 525,
    grid: (count) => `gap-6 sm:grid-cols-2 ${count % 3 === 0 || count > 6 ? "lg:grid-cols-3" : ""}`,
    item: "group flex flex-col overflow-hidden rounded-theme-lg border border-line bg-surface",
    draw: ({ scene, name, price, text, add }) =>
      html`<div class="aspect-[4/3] w-full overflow-hidden border-b border-line">${zoomed(scene)}</div>
        <div class="flex flex-1 flex-col gap-3 p-5 md:p-6">
          ${name}${text}
          <div class="mt-auto flex flex-wrap items-center justify-between gap-3 pt-2">
            ${price}${add("bg-accent text-on-accent hover:bg-accent-strong")}
          </div>
        </div>`,
  },
  /** Pictures at the side, like the lines of a catalogue. */
  line: {
    height: 700,
    grid: () => "border-t border-line md:grid-cols-2 md:gap-x-12",
    item: "group grid grid-cols-[7rem_1fr] items-center gap-x-5 border-b border-line py-6 sm:grid-cols-[10rem_1fr]",
    draw: ({ scene, name, price, text, add }) =>
      html`<div class="aspect-square w-full overflow-hidden rounded-theme">${zoomed(scene)}</div>
        <div class="flex min-w-0 flex-col items-start gap-2">
          ${name}${text}${price}${add("mt-1 border border-line-strong hover:border-ink")}
        </div>`,
  },
  /** A catalogue's plates: tall pictures with rounded heads, all words in the middle. */
  plate: {
    height: 875,
    grid: (count) => `gap-x-8 gap-y-14 sm:grid-cols-2 ${columns(count)}`,
    item: "group flex flex-col items-center gap-3 text-center",
    draw: ({ scene, name, price, text, add }) =>
      html`<div class="mb-2 aspect-[4/5] w-full overflow-hidden rounded-t-full rounded-b-theme">${zoomed(scene)}</div>
        ${name}${price}${text}${add("bg-accent-soft text-on-accent-soft hover:bg-accent hover:text-on-accent")}`,
  },
} as const satisfies Record<string, CardLook>;

function card(ctx: Ctx, look: CardLook, item: Item, index: number, full: boolean): Html {
  const t = words(ctx);
  const id = slug(item.name) || `item-${index}`;
  const rest = ctx.brief.trade.motifs.filter((motif) => motif !== item.motif);
  const scenes = ctx.rng.fork("product-scenes").shuffle(SCENES);
  const scene = drawScene(
    scenes[index % scenes.length] ?? "still",
    { width: 700, height: look.height, motifs: [item.motif, ...rest], label: "" },
    ctx.rng.fork(`product-${id}`),
  );
  const add = (looks: string): Html =>
    html`<button
      type="button"
      data-add="${id}"
      data-name="${item.name}"
      data-price="${item.price ?? 0}"
      class="inline-flex min-h-12 cursor-pointer items-center justify-center rounded-theme px-5 font-medium ${looks}"
    >
      ${t.addToCart}<span class="sr-only">: ${item.name}</span>
    </button>`;
  const parts: CardParts = {
    scene,
    name: html`<h3 class="font-display text-xl text-balance">${item.name}</h3>`,
    price: html`<span class="shrink-0 font-medium tabular-nums text-accent-ink">${priceOf(ctx, item)}</span>`,
    text: full ? html`<p class="flex-1 text-muted text-pretty">${item.text}</p>` : null,
    add,
  };
  return html`<li data-product data-price="${item.price ?? 0}" data-order="${index}" class="${look.item}">
    ${look.draw(parts)}
  </li>`;
}

/** Products with a button that puts them in the cart; `full` adds descriptions and a way to order them. */
export function storeSection(ctx: Ctx, label: string, title: string, items: readonly Item[], full: boolean): Html {
  const fr = ctx.lang === "fr";
  const look: CardLook = LOOKS[ctx.rng.fork("store").pick(["tile", "framed", "line", "plate"])];
  const sorter = html`<div class="space-y-2">
    <label for="sort" class="block text-sm font-medium">${fr ? "Trier" : "Sort"}</label
    ><select id="sort" data-sort class="min-h-12 rounded-theme-sm border border-line bg-page px-4">
      <option value="order">${fr ? "Notre ordre" : "Our order"}</option>
      <option value="up">${fr ? "Prix croissant" : "Price, low to high"}</option>
      <option value="down">${fr ? "Prix décroissant" : "Price, high to low"}</option>
    </select>
  </div>`;
  return sectionFrame(
    "items",
    html`<div class="flex flex-wrap items-end justify-between gap-6">
        ${sectionHead(ctx, "items", label, title)}${full ? sorter : null}
      </div>
      <ul data-products class="mt-12 grid ${look.grid(items.length)}">
        ${items.map((item, index) => card(ctx, look, item, index, full))}
      </ul>`,
  );
}

/** The button in the header that opens the cart and says how much is in it. */
export function cartButton(ctx: Ctx): Html {
  return html`<button
    type="button"
    data-cart-open
    aria-haspopup="dialog"
    class="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-theme border border-line px-3 text-sm font-medium sm:px-4"
  >
    ${words(ctx).cart}<span
      data-cart-count
      class="grid min-w-6 place-items-center rounded-full bg-accent px-1.5 text-on-accent tabular-nums"
      >0</span
    >
  </button>`;
}

/** The cart itself: a panel at the side that the script fills. */
export function cartPanel(ctx: Ctx): Html {
  const t = words(ctx);
  return html`<dialog
      data-cart
      aria-labelledby="cart-title"
      class="ml-auto h-full max-h-none w-full max-w-md bg-page p-0 text-ink shadow-theme backdrop:bg-ink/40"
    >
      <div class="flex h-full flex-col p-6">
        <div class="flex items-center justify-between border-b border-line pb-4">
          <h2 id="cart-title" class="font-display text-2xl">${t.cart}</h2>
          <button
            type="button"
            data-cart-close
            class="inline-flex min-h-11 cursor-pointer items-center rounded-theme px-3 underline underline-offset-4"
          >
            ${t.close}
          </button>
        </div>
        <ul data-cart-lines class="flex-1 divide-y divide-line overflow-y-auto"></ul>
        <p data-cart-empty class="py-6 text-muted">${t.cartEmpty}</p>
        <div class="space-y-4 border-t border-line pt-4">
          <p class="flex justify-between text-lg font-medium">
            <span>${t.total}</span><span data-cart-total class="tabular-nums"></span>
          </p>
          ${button(ctx, t.checkout, 'type="button" data-checkout')}
          <p data-cart-note role="status" class="text-sm text-muted"></p>
        </div>
      </div>
    </dialog>
    <p data-cart-live role="status" class="sr-only">${raw("")}</p>`;
}
