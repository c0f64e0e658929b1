import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import { arrowLink, contactHref, frameShape, picture, sectionFrame, sectionHead } from "../sections/common";
import { sharedText } from "../blueprints/shared-pages";
import type { Ctx } from "../types";

/** The names of what is on offer as one large line, a small picture before each. */
export function ribbonSection(ctx: Ctx): Html | null {
  const { items } = ctx.copy;
  if (items.length < 4) return null;
  return html`<section
    id="ribbon"
    data-section="ribbon"
    aria-label="${ctx.copy.itemsWord}"
    class="scroll-mt-20 overflow-hidden border-y border-line py-10 md:py-14"
  >
    <ul
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
    </ul>
  </section>`;
}

/** Three reasons seen from close up: the title stays beside them while they pass. */
export function closeupSection(ctx: Ctx): Html | null {
  const reasons = ctx.copy.takeValues(3);
  if (reasons.length < 2) return null;
  const look = ctx.rng.fork("closeup").pick(["column", "steps"]);
  const head = sectionHead(ctx, "closeup", sharedText(ctx.brief).why, ctx.copy.takeTitle("values"));
  const body = (index: number): Html =>
    html`<div class="space-y-3">
      <h3 class="font-display text-2xl text-balance md:text-3xl">${reasons[index]?.title}</h3>
      <p class="max-w-xl text-muted text-pretty">${reasons[index]?.text}</p>
    </div>`;
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

/** One wide picture with a sentence of the copy on a card at its foot. */
export function panoramaSection(ctx: Ctx): Html | null {
  const line = ctx.copy.takeLead("lead");
  if (line === null) return null;
  return html`<section
    id="panorama"
    data-section="panorama"
    aria-label="${ctx.brief.name}"
    class="scroll-mt-20 pt-12 md:pt-20"
  >
    <div class="h-72 w-full overflow-hidden md:h-[34rem]">${picture(ctx, 10, 1800, 800)}</div>
    <div class="mx-auto w-full max-w-content px-gutter">
      <div
        class="relative -mt-12 ml-auto max-w-2xl space-y-6 rounded-theme-lg bg-surface p-6 shadow-theme md:-mt-20 md:p-12"
      >
        <p class="font-display text-2xl text-balance md:text-4xl">${line}</p>
        ${arrowLink(contactHref(ctx), ctx.copy.cta)}
      </div>
    </div>
  </section>`;
}
