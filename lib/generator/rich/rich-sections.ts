import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import { arrowLink, contactHref, frameShape, picture, sectionFrame, sectionHead } from "../sections/common";
import { sharedText } from "../blueprints/shared-pages";
import type { Ctx } from "../types";

/** The names of what is on offer in large type, a small picture before each: as one line that breaks, or as rows. */
export function ribbonSection(ctx: Ctx): Html | null {
  const { items } = ctx.copy;
  if (items.length < 4) return null;
  const isRows = ctx.rng.fork("ribbon-opening").next() < 0.5;
  const list = isRows
    ? html`<ul class="mx-auto grid w-full max-w-content gap-x-12 px-gutter sm:grid-cols-2 lg:grid-cols-3">
        ${items
          .slice(0, 6)
          .map(
            (item) =>
              html`<li
                class="flex min-w-0 items-center justify-between gap-4 border-b border-line py-4 font-display text-xl md:text-2xl"
              >
                <span class="min-w-0">${item.name}</span>${drawIcon(item.motif, "size-10 shrink-0")}
              </li>`,
          )}
      </ul>`
    : html`<ul
        class="mx-auto flex w-full max-w-content flex-wrap items-center gap-x-8 gap-y-4 px-gutter md:gap-x-12 md:gap-y-6"
      >
        ${items
          .slice(0, 7)
          .map(
            (item, index) =>
              html`<li
                class="flex min-w-0 items-center gap-3 font-display text-2xl md:text-4xl ${index % 3 === 1 ? "text-accent-ink" : ""}"
              >
                ${drawIcon(item.motif, "size-9 shrink-0 md:size-12")}<span class="min-w-0">${item.name}</span>
              </li>`,
          )}
      </ul>`;
  return html`<section
    id="ribbon"
    data-section="ribbon"
    aria-label="${ctx.copy.itemsWord}"
    class="scroll-mt-20 overflow-hidden py-10 md:py-14 ${isRows ? "bg-sunken" : "border-y border-line"}"
  >
    ${list}
  </section>`;
}

/** Two or three reasons seen from close up: the title stays beside them while they pass. */
export function closeupSection(ctx: Ctx): Html | null {
  const reasons = ctx.copy.takeValues(ctx.rng.fork("closeup-opening").pick([2, 3]));
  if (reasons.length < 2) return null;
  const look = ctx.rng.fork("closeup-opening").pick(["column", "steps", "columns"]);
  const head = sectionHead(ctx, "closeup", sharedText(ctx.brief).why, ctx.copy.takeTitle("values"));
  const body = (index: number): Html =>
    html`<div class="space-y-3">
      <h3 class="font-display text-2xl text-balance md:text-3xl">${reasons[index]?.title}</h3>
      <p class="max-w-xl text-muted text-pretty">${reasons[index]?.text}</p>
    </div>`;
  if (look === "columns")
    return sectionFrame(
      "closeup",
      html`${head}
        <div class="mt-12 grid gap-8 md:gap-6 ${reasons.length === 2 ? "md:grid-cols-2" : "md:grid-cols-3"}">
          ${reasons.map(
            (_, index) =>
              html`<article class="space-y-6 ${index === 1 ? "md:pt-16" : ""}">
                <div class="w-full ${reasons.length === 2 ? "aspect-[5/4]" : "aspect-[3/4]"} ${frameShape(ctx.style)}">
                  ${picture(ctx, index + 7, 720, 960)}
                </div>
                ${body(index)}
              </article>`,
          )}
        </div>`,
    );
  if (look === "steps")
    return sectionFrame(
      "closeup",
      html`${head}
        <div class="mt-12 space-y-16 md:mt-16 md:space-y-24">
          ${reasons.map(
            (_, index) =>
              html`<article class="grid items-center gap-8 md:grid-cols-12 md:gap-12">
                <div class="md:col-span-7 ${index % 2 === 0 ? "" : "md:order-last"}">
                  <div class="aspect-[16/10] w-full overflow-hidden rounded-theme-lg">
                    ${picture(ctx, index + 7, 1120, 700)}
                  </div>
                </div>
                <div class="md:col-span-5">${body(index)}</div>
              </article>`,
          )}
        </div>`,
    );
  return sectionFrame(
    "closeup",
    html`<div class="grid gap-12 lg:grid-cols-12">
      <div class="lg:col-span-4"><div class="lg:sticky lg:top-28">${head}</div></div>
      <div class="space-y-12 lg:col-span-7 lg:col-start-6">
        ${reasons.map(
          (_, index) =>
            html`<article class="space-y-6">
              <div
                class="aspect-[16/9] w-full ${index === 0 ? frameShape({ ...ctx.style, shape: ctx.style.shape === "leaf" ? "leaf" : "round" }) : "overflow-hidden rounded-theme-lg"}"
              >
                ${picture(ctx, index + 7, 1120, 630)}
              </div>
              ${body(index)}
            </article>`,
        )}
      </div>
    </div>`,
    "bg-sunken",
  );
}

/** One wide picture with a sentence of the copy: on a card at its foot, beside it, or over it in large type. */
export function panoramaSection(ctx: Ctx): Html | null {
  const line = ctx.copy.takeLead("lead");
  if (line === null) return null;
  const link = arrowLink(contactHref(ctx), ctx.copy.cta);
  const look = ctx.rng.fork("panorama-opening").pick(["card", "beside", "over"]);
  const open = (inner: Html, classes: string): Html =>
    html`<section id="panorama" data-section="panorama" aria-label="${ctx.brief.name}" class="scroll-mt-20 ${classes}">
      ${inner}
    </section>`;
  if (look === "beside")
    return open(
      html`<div
        class="mx-auto grid w-full max-w-content overflow-hidden bg-accent-soft text-on-accent-soft md:rounded-theme-lg lg:grid-cols-12"
      >
        <div class="flex flex-col justify-center gap-6 px-gutter py-12 md:p-14 lg:col-span-5 [&_a]:text-on-accent-soft">
          <p class="font-display text-2xl text-balance md:text-4xl">${line}</p>
          ${link}
        </div>
        <div class="min-h-72 overflow-hidden lg:col-span-7 lg:min-h-[32rem]">${picture(ctx, 10, 1100, 800)}</div>
      </div>`,
      "py-12 md:px-6 md:py-20",
    );
  if (look === "over")
    return open(
      html`<div class="mx-auto grid w-full max-w-content gap-8 px-gutter md:grid-cols-12 md:items-end">
          <p class="font-display text-title text-balance md:col-span-9">${line}</p>
          <div class="md:col-span-3 md:text-right">${link}</div>
        </div>
        <div class="mx-auto mt-10 w-full max-w-[90rem] md:mt-14 md:px-gutter">
          <div class="aspect-[4/3] w-full overflow-hidden md:aspect-[12/5] md:rounded-theme-lg">
            ${picture(ctx, 10, 1680, 700)}
          </div>
        </div>`,
      "py-12 md:py-20",
    );
  return open(
    html`<div class="h-72 w-full overflow-hidden md:h-[34rem]">${picture(ctx, 10, 1800, 800)}</div>
      <div class="mx-auto w-full max-w-content px-gutter">
        <div
          class="relative -mt-12 ml-auto max-w-2xl space-y-6 rounded-theme-lg bg-surface p-6 shadow-theme md:-mt-20 md:p-12"
        >
          <p class="font-display text-2xl text-balance md:text-4xl">${line}</p>
          ${link}
        </div>
      </div>`,
    "pt-12 md:pt-20",
  );
}
