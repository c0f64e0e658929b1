import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import { buttonLink, eyebrow, picture } from "../sections/common";
import { heroFrame, heroTitle, type HeroText } from "../sections/hero-parts";
import type { Ctx } from "../types";

type Hero = (ctx: Ctx, text: HeroText) => Html;

const buttons = (ctx: Ctx, { primary, secondary }: HeroText): Html =>
  html`<div class="flex flex-wrap gap-3">
    ${buttonLink(ctx, primary.href, primary.label)}
    ${secondary === null ? null : buttonLink(ctx, secondary.href, secondary.label, "quiet")}
  </div>`;

const facts = (text: HeroText, classes: string): Html | null =>
  text.facts.length === 0
    ? null
    : html`<dl class="${classes}">
        ${text.facts.map(
          (fact) =>
            html`<div class="min-w-0 space-y-1">
              <dt class="text-sm text-muted">${fact.title}</dt>
              <dd class="font-medium">${fact.text}</dd>
            </div>`,
        )}
      </dl>`;

/** Large words in the middle over a picture from edge to edge, the facts on a card across its foot. */
const vista: Hero = (ctx, text) =>
  heroFrame(
    "pt-12 md:pt-20",
    html`<div class="mx-auto flex w-full max-w-5xl flex-col items-center gap-7 px-gutter text-center">
        ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
        <p class="max-w-2xl text-lead text-muted text-pretty">${text.lead}</p>
        <div class="flex justify-center">${buttons(ctx, text)}</div>
      </div>
      ${
        text.art === undefined
          ? html`<div class="mt-12 h-80 w-full overflow-hidden md:mt-16 md:h-[36rem]">
              ${picture(ctx, 0, 1800, 820)}
            </div>`
          : html`<div class="mx-auto mt-14 w-full max-w-content px-gutter">${text.art}</div>`
      }
      ${
        text.facts.length === 0
          ? null
          : html`<div class="mx-auto w-full max-w-content px-gutter">
              ${facts(text, "relative -mt-10 grid gap-6 rounded-theme-lg bg-surface p-6 shadow-theme sm:grid-cols-2 md:-mt-14 md:p-10 lg:grid-flow-col lg:auto-cols-fr lg:grid-cols-none")}
            </div>`
      }`,
  );

/** Words beside three pictures of different sizes, hung as on a wall. */
const wall: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-10 pb-16 md:pt-16 md:pb-24",
    html`<div class="grid items-center gap-14 lg:grid-cols-12">
      <div class="space-y-8 lg:col-span-6">
        ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
        <p class="max-w-xl text-lead text-muted text-pretty">${text.lead}</p>
        ${buttons(ctx, text)} ${facts(text, "grid grid-cols-2 gap-6 border-t border-line pt-6")}
      </div>
      ${
        text.art === undefined
          ? html`<div class="grid aspect-square w-full grid-cols-6 grid-rows-6 gap-3 md:gap-5 lg:col-span-6">
              <div class="col-span-4 row-span-4 overflow-hidden rounded-theme-lg">${picture(ctx, 0, 900, 900)}</div>
              <div class="col-span-2 row-span-3 row-start-2 overflow-hidden rounded-t-full rounded-b-theme">
                ${picture(ctx, 1, 420, 640)}
              </div>
              <div class="col-span-2 col-start-2 row-span-2 overflow-hidden rounded-theme">
                ${picture(ctx, 2, 480, 480)}
              </div>
              <div class="col-span-3 col-start-4 row-span-2 overflow-hidden rounded-theme-lg">
                ${picture(ctx, 11, 720, 480)}
              </div>
            </div>`
          : html`<div class="min-w-0 lg:col-span-6">${text.art}</div>`
      }
    </div>`,
  );

/** A line from edge to edge, then a tall picture, the words, and what is on offer as a list with pictures. */
const folio: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-10 pb-16 md:pt-16",
    html`<div class="space-y-8">${eyebrow(ctx, text.kicker)} ${heroTitle(text)}</div>
      <div class="mt-10 grid gap-10 border-t-2 border-ink pt-10 md:mt-14 md:grid-cols-12">
        <div class="min-w-0 md:col-span-7">
          ${text.art ?? html`<div class="aspect-[4/3] w-full overflow-hidden rounded-theme-lg">${picture(ctx, 0, 1200, 900)}</div>`}
        </div>
        <div class="flex flex-col justify-between gap-10 md:col-span-5">
          <div class="space-y-8">
            <p class="text-lead text-muted text-pretty">${text.lead}</p>
            ${buttons(ctx, text)}
          </div>
          <ul class="divide-y divide-line border-y border-line">
            ${ctx.copy.items
              .slice(0, 4)
              .map(
                (item) =>
                  html`<li class="flex items-center gap-4 py-3">
                    ${drawIcon(item.motif, "size-9 shrink-0")}<span class="min-w-0 font-display text-lg"
                      >${item.name}</span
                    >
                  </li>`,
              )}
          </ul>
        </div>
      </div>
      ${facts(text, "mt-10 grid grid-cols-2 gap-6 md:grid-cols-4")}`,
  );

/** A large line across, the words at its end, and three pictures of rising height on one ground line. */
const frieze: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-12 pb-16 md:pt-20",
    html`<div class="grid gap-8 md:grid-cols-12 md:items-end">
        <div class="space-y-6 md:col-span-8">${eyebrow(ctx, text.kicker)} ${heroTitle(text)}</div>
        <p class="text-lead text-muted text-pretty md:col-span-4">${text.lead}</p>
      </div>
      <div class="mt-8">${buttons(ctx, text)}</div>
      ${
        text.art === undefined
          ? html`<div class="mt-12 flex h-64 items-end gap-3 sm:h-96 md:mt-16 md:h-[32rem] md:gap-5">
              <div class="h-3/5 flex-1 overflow-hidden rounded-theme-lg">${picture(ctx, 1, 640, 480)}</div>
              <div class="h-4/5 flex-1 overflow-hidden rounded-theme-lg">${picture(ctx, 2, 640, 640)}</div>
              <div class="h-full flex-[2] overflow-hidden rounded-t-[8rem] rounded-b-theme md:rounded-t-[14rem]">
                ${picture(ctx, 0, 960, 820)}
              </div>
            </div>`
          : html`<div class="mt-12 md:mt-16">${text.art}</div>`
      }
      ${facts(text, "mt-10 grid grid-cols-2 gap-6 border-t border-line pt-6 md:grid-cols-4")}`,
  );

/** A soft ground from edge to edge, the words on it, the picture at the page's own edge over its whole height. */
const harbour: Hero = (ctx, text) =>
  heroFrame(
    "overflow-hidden bg-accent-soft text-on-accent-soft [&_.text-accent-ink]:text-on-accent-soft [&_.text-muted]:text-on-accent-soft",
    html`<div class="mx-auto grid w-full max-w-[90rem] lg:min-h-[42rem] lg:grid-cols-2">
      <div class="flex min-w-0 flex-col justify-center gap-8 px-gutter py-14 md:py-20 lg:pr-14">
        ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
        <p class="max-w-xl text-lead text-pretty">${text.lead}</p>
        ${buttons(ctx, text)} ${facts(text, "grid grid-cols-2 gap-6 border-t border-current pt-6")}
      </div>
      ${
        text.art === undefined
          ? html`<div class="h-80 min-w-0 overflow-hidden lg:h-auto lg:rounded-tl-[12rem]">
              ${picture(ctx, 0, 900, 1000)}
            </div>`
          : html`<div class="flex min-w-0 items-end px-gutter pt-0 lg:items-center lg:py-14 lg:pl-0">${text.art}</div>`
      }
    </div>`,
  );

const HEROES = [vista, wall, folio, frieze, harbour] as const;

/** The opening of a rich site's first page, in one of its five layouts. */
export function drawRichHero(ctx: Ctx, text: HeroText): Html {
  return ctx.rng.fork("rich-hero-opening").pick(HEROES)(ctx, text);
}
