import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import type { Ctx, Pair } from "../types";
import { cardBox, frameShape, picture, sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, id: string, head: Html, pairs: readonly Pair[]) => Html;

const motif = (ctx: Ctx, index: number): string =>
  ctx.brief.trade.motifs[(index + 1) % ctx.brief.trade.motifs.length] ?? "sun";

const cards: Variant = (ctx, id, head, pairs) =>
  sectionFrame(
    id,
    html`${head}
      <ul class="mt-12 grid gap-5 sm:grid-cols-2 ${pairs.length === 3 ? "lg:grid-cols-3" : "lg:grid-cols-4"}">
        ${pairs.map(
          (pair, index) =>
            html`<li class="flex flex-col gap-4 ${cardBox(ctx.style)}">
              ${drawIcon(motif(ctx, index), "size-14")}
              <h3 class="font-display text-xl">${pair.title}</h3>
              <p class="text-muted text-pretty">${pair.text}</p>
            </li>`,
        )}
      </ul>`,
  );

const rows: Variant = (_ctx, id, head, pairs) =>
  sectionFrame(
    id,
    html`${head}
      <ol class="mt-12 border-t border-line">
        ${pairs.map(
          (pair, index) =>
            html`<li class="grid gap-3 border-b border-line py-8 md:grid-cols-12 md:gap-8">
              <span aria-hidden="true" class="font-mono text-sm text-accent-ink md:col-span-1"
                >${String(index + 1).padStart(2, "0")}</span
              >
              <h3 class="font-display text-2xl text-balance md:col-span-5">${pair.title}</h3>
              <p class="text-muted text-pretty md:col-span-6">${pair.text}</p>
            </li>`,
        )}
      </ol>`,
  );

const bento: Variant = (ctx, id, head, pairs) =>
  sectionFrame(
    id,
    html`${head}
      <div class="mt-12 grid gap-4 md:grid-cols-6">
        ${pairs.map((pair, index) => {
          const wide = index === 0 || index === 3;
          const loud = index === 0;
          return html`<div
            class="flex flex-col justify-between gap-10 rounded-theme-lg p-6 md:p-8 ${wide ? "md:col-span-4" : "md:col-span-2"} ${loud ? "bg-accent text-on-accent" : index % 2 === 1 ? "bg-accent-soft text-on-accent-soft" : "border border-line bg-surface"}"
          >
            <div class="space-y-3">
              <h3 class="font-display ${wide ? "text-3xl" : "text-2xl"} text-balance">${pair.title}</h3>
              <p class="max-w-md text-pretty">${pair.text}</p>
            </div>
            ${loud ? html`<div class="grid size-24 place-items-center self-end rounded-full bg-page">${drawIcon(motif(ctx, index), "size-14")}</div>` : drawIcon(motif(ctx, index), "size-16 self-end")}
          </div>`;
        })}
      </div>`,
  );

const sticky: Variant = (_ctx, id, head, pairs) =>
  sectionFrame(
    id,
    html`<div class="grid gap-12 lg:grid-cols-12">
      <div class="lg:col-span-5"><div class="lg:sticky lg:top-28">${head}</div></div>
      <ul class="space-y-10 lg:col-span-6 lg:col-start-7">
        ${pairs.map(
          (pair) =>
            html`<li class="space-y-3 border-l-2 border-accent pl-6">
              <h3 class="font-display text-2xl text-balance">${pair.title}</h3>
              <p class="text-muted text-pretty">${pair.text}</p>
            </li>`,
        )}
      </ul>
    </div>`,
    "bg-sunken",
  );

const beside: Variant = (ctx, id, head, pairs) =>
  sectionFrame(
    id,
    html`<div class="grid items-center gap-12 lg:grid-cols-2">
      <div class="aspect-[5/6] w-full ${frameShape(ctx.style)}">${picture(ctx, 2, 800, 960)}</div>
      <div class="space-y-10">
        ${head}
        <dl class="grid gap-8 sm:grid-cols-2">
          ${pairs.map(
            (pair) =>
              html`<div class="space-y-2">
                <dt class="font-display text-xl text-balance">${pair.title}</dt>
                <dd class="text-muted text-pretty">${pair.text}</dd>
              </div>`,
          )}
        </dl>
      </div>
    </div>`,
  );

const VARIANTS = { cards, rows, bento, sticky, beside } as const;

/** The reasons to choose this place, from copy not yet used; null when none is left. */
export function valuesSection(ctx: Ctx, label: string, count = 4): Html | null {
  const pairs = ctx.copy.takeValues(count);
  if (pairs.length < 2) return null;
  const id = "values";
  const head = sectionHead(ctx, id, label, ctx.copy.takeTitle("values"));
  const names =
    pairs.length < 4
      ? (["cards", "rows", "sticky"] as const)
      : (["cards", "rows", "bento", "sticky", "beside"] as const);
  return VARIANTS[ctx.rng.fork(`values-${ctx.path}`).pick(names)](ctx, id, head, pairs);
}
