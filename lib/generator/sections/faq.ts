import { html, type Html } from "../html";
import type { Ctx, Pair } from "../types";
import { cardBox, sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, head: Html, pairs: readonly Pair[]) => Html;

const fold = (pair: Pair, classes: string): Html =>
  html`<details class="group ${classes}">
    <summary
      class="flex min-h-14 cursor-pointer list-none items-center justify-between gap-6 py-4 font-display text-lg [&::-webkit-details-marker]:hidden"
    >
      ${pair.title}<span
        aria-hidden="true"
        class="text-2xl font-light text-accent-ink transition-transform group-open:rotate-45"
        >+</span
      >
    </summary>
    <p class="max-w-2xl pb-6 text-muted text-pretty">${pair.text}</p>
  </details>`;

const column: Variant = (_ctx, head, pairs) =>
  sectionFrame(
    "faq",
    html`<div class="mx-auto max-w-3xl space-y-10">
      ${head}
      <div class="border-t border-line">${pairs.map((pair) => fold(pair, "border-b border-line"))}</div>
    </div>`,
  );

const beside: Variant = (_ctx, head, pairs) =>
  sectionFrame(
    "faq",
    html`<div class="grid gap-12 lg:grid-cols-12">
      <div class="lg:col-span-4">${head}</div>
      <div class="space-y-3 lg:col-span-7 lg:col-start-6">
        ${pairs.map((pair) => fold(pair, "rounded-theme bg-surface px-5 border border-line"))}
      </div>
    </div>`,
    "bg-sunken",
  );

/** Columns in which no card is left alone in its row. */
const columns = (pairs: readonly Pair[]): string =>
  pairs.length === 3 ? "lg:grid-cols-3" : "md:grid-cols-2 md:[&>:last-child:nth-child(odd)]:col-span-2";

const plain: Variant = (_ctx, head, pairs) =>
  sectionFrame(
    "faq",
    html`${head}
      <dl class="mt-12 grid gap-x-16 gap-y-10 ${columns(pairs)}">
        ${pairs.map(
          (pair) =>
            html`<div class="space-y-3 border-t border-line pt-6">
              <dt class="font-display text-xl text-balance">${pair.title}</dt>
              <dd class="text-muted text-pretty">${pair.text}</dd>
            </div>`,
        )}
      </dl>`,
  );

const tiles: Variant = (ctx, head, pairs) =>
  sectionFrame(
    "faq",
    html`${head}
      <dl class="mt-12 grid gap-5 ${columns(pairs)}">
        ${pairs.map(
          (pair, index) =>
            html`<div class="space-y-3 ${cardBox(ctx.style)}">
              <dt class="flex gap-4 font-display text-xl">
                <span aria-hidden="true" class="font-mono text-sm leading-7 text-accent-ink"
                  >${String(index + 1).padStart(2, "0")}</span
                >${pair.title}
              </dt>
              <dd class="text-muted text-pretty">${pair.text}</dd>
            </div>`,
        )}
      </dl>`,
  );

const VARIANTS = { column, beside, plain, tiles } as const;

/** Questions people ask, from copy not yet used; null when fewer than two are left. */
export function faqSection(ctx: Ctx, label: string, count = 5): Html | null {
  const pairs = ctx.copy.takeFaq(count);
  if (pairs.length < 2) return null;
  const head = sectionHead(ctx, "faq", label, ctx.copy.takeTitle("faq"));
  return VARIANTS[ctx.rng.fork(`faq-${ctx.path}`).pick(["column", "beside", "plain", "tiles"])](ctx, head, pairs);
}
