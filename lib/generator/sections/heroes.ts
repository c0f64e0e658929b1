import { drawIcon, drawPattern } from "../art/scenes";
import { html, type Html } from "../html";
import { drawRichHero } from "../rich/rich-heroes";
import type { Ctx } from "../types";
import { buttonLink, contactHref, eyebrow, frameShape, picture } from "./common";
import { heroFrame, type HeroText, heroTitle } from "./hero-parts";

type Hero = (ctx: Ctx, text: HeroText) => Html;

const buttons = (ctx: Ctx, text: HeroText, onAccent = false): Html =>
  html`<div class="flex flex-wrap gap-3">
    ${buttonLink(ctx, text.primary.href, text.primary.label, onAccent ? "on-accent" : "primary")}
    ${
      text.secondary === null
        ? null
        : onAccent
          ? html`<a
              class="inline-flex min-h-12 items-center px-2 font-medium underline underline-offset-8"
              href="${text.secondary.href}"
              >${text.secondary.label}</a
            >`
          : buttonLink(ctx, text.secondary.href, text.secondary.label, "quiet")
    }
  </div>`;

const factList = (text: HeroText, classes: string): Html | null =>
  text.facts.length === 0
    ? null
    : html`<dl class="${classes}">
        ${text.facts.map(
          (fact) =>
            html`<div class="space-y-1">
              <dt class="text-sm text-muted">${fact.title}</dt>
              <dd class="font-medium">${fact.text}</dd>
            </div>`,
        )}
      </dl>`;

/** Words on one side, a tall picture on the other. */
const split: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-10 pb-16 md:pt-16 md:pb-24",
    html`<div class="grid items-center gap-12 lg:grid-cols-12">
      <div class="space-y-8 lg:col-span-7">
        ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
        <p class="max-w-xl text-lead text-muted text-pretty">${text.lead}</p>
        ${buttons(ctx, text)} ${factList(text, "grid grid-cols-2 gap-6 border-t border-line pt-6 sm:grid-cols-3")}
      </div>
      <div class="lg:col-span-5 ${ctx.rng.fork("hero-side").pick(["", "lg:order-first"])}">
        <div class="${text.art === undefined ? `aspect-[4/5] ${frameShape(ctx.style)}` : ""} w-full">
          ${text.art ?? picture(ctx, 0, 800, 1000)}
        </div>
      </div>
    </div>`,
  );

/** A centred title over a wide picture. */
const banner: Hero = (ctx, text) =>
  heroFrame(
    "pt-12 md:pt-20",
    html`<div class="mx-auto flex w-full max-w-4xl flex-col items-center gap-7 px-gutter text-center">
        ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
        <p class="max-w-2xl text-lead text-muted text-pretty">${text.lead}</p>
        ${buttons(ctx, text)}
      </div>
      <div class="mx-auto mt-14 w-full max-w-[90rem] px-gutter">
        ${text.art ?? html`<div class="aspect-[4/3] w-full overflow-hidden rounded-theme-lg sm:aspect-[21/9]">${picture(ctx, 0, 1680, 720)}</div>`}
      </div>`,
  );

/** A newspaper's front: a huge line, a ruled strip of facts, the lead beside a picture. */
const editorial: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-10 pb-16 md:pt-16",
    html`<div class="space-y-10">
      ${eyebrow(ctx, text.kicker)} ${heroTitle(text, "max-w-5xl")}
      ${factList(text, "grid grid-cols-2 gap-6 border-y border-line py-6 md:grid-cols-4")}
      <div class="grid gap-10 md:grid-cols-12">
        <div class="space-y-8 md:col-span-5 md:pt-4">
          <p class="text-lead text-muted text-pretty">${text.lead}</p>
          ${buttons(ctx, text)}
        </div>
        <div class="min-w-0 md:col-span-7">
          ${text.art ?? html`<div class="aspect-[16/10] w-full ${ctx.style.shape === "arch" ? "overflow-hidden rounded-theme-lg" : frameShape(ctx.style)}">${picture(ctx, 0, 1200, 750)}</div>`}
        </div>
      </div>
    </div>`,
  );

/** The whole first screen in the accent, the trade's things faint behind the words. */
const block: Hero = (ctx, text) =>
  heroFrame(
    "px-gutter pt-2 pb-10 md:px-6",
    html`<div class="relative mx-auto max-w-[90rem] overflow-hidden rounded-theme-lg bg-accent text-on-accent">
      ${drawPattern("hero-pattern", ctx.brief.trade.motifs)}
      <div class="relative grid items-end gap-10 px-6 py-16 md:grid-cols-12 md:px-14 md:py-24">
        <div class="space-y-8 md:col-span-8">
          <div class="text-sm font-medium first-letter:uppercase">${text.kicker}</div>
          ${heroTitle(text)}
          <p class="max-w-xl text-lead text-pretty">${text.lead}</p>
          ${buttons(ctx, text, true)}
        </div>
        <div class="md:col-span-4">
          <div class="mx-auto aspect-square w-full max-w-72 overflow-hidden rounded-full md:max-w-none">
            ${picture(ctx, 0, 800, 800, "", ctx.style.scene === "grid" ? "still" : ctx.style.scene)}
          </div>
        </div>
      </div>
    </div>`,
  );

/** A tall picture with the words on a card that overlaps its foot. */
const poster: Hero = (ctx, text) =>
  heroFrame(
    "relative pb-12",
    html`<div class="h-[20rem] w-full overflow-hidden md:h-[30rem]">
        ${picture(ctx, 0, 1800, 800, "", ctx.style.scene === "orbit" ? "still" : ctx.style.scene)}
      </div>
      <div class="mx-auto w-full max-w-content px-gutter">
        <div
          class="relative -mt-8 grid gap-8 rounded-theme-lg bg-surface p-6 shadow-theme md:-mt-10 md:grid-cols-12 md:p-12"
        >
          <div class="space-y-5 md:col-span-8">${eyebrow(ctx, text.kicker)} ${heroTitle(text)}</div>
          <div class="flex flex-col justify-end gap-6 md:col-span-4">
            <p class="text-muted text-pretty">${text.lead}</p>
            ${buttons(ctx, text)}
          </div>
        </div>
      </div>`,
  );

/** Only type, with a row of the trade's things under it. */
const parade: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-14 pb-16 md:pt-24",
    html`<div class="grid gap-8 md:grid-cols-12">
        <div class="space-y-6 md:col-span-9">${eyebrow(ctx, text.kicker)} ${heroTitle(text)}</div>
        <div class="flex flex-col justify-end gap-6 md:col-span-8 md:col-start-5">
          <p class="text-lead text-muted text-pretty">${text.lead}</p>
          ${buttons(ctx, text)}
        </div>
      </div>
      <div class="mt-14 grid grid-cols-3 gap-3 md:grid-cols-6 md:gap-4">
        ${[0, 1, 2, 3, 4, 5].map((index) => {
          const motifs = ctx.brief.trade.motifs;
          const grounds = ["bg-accent-soft", "bg-sunken", "bg-surface border border-line"];
          return html`<div
            class="grid aspect-[3/4] place-items-center ${index % 2 === 0 ? "rounded-t-full rounded-b-theme" : "rounded-theme"} ${grounds[index % 3] ?? ""}"
          >
            ${drawIcon(motifs[index % motifs.length] ?? "sun", "w-3/5")}
          </div>`;
        })}
      </div>`,
  );

/** A framed window: picture left, a column of words with facts on the right, ruled like a programme. */
const ledger: Hero = (ctx, text) =>
  heroFrame(
    "mx-auto w-full max-w-content px-gutter pt-8 pb-16",
    html`<div class="grid overflow-hidden rounded-theme-lg border border-line bg-surface lg:grid-cols-2">
      <div class="order-last aspect-square w-full lg:order-first lg:aspect-auto lg:min-h-[38rem]">
        ${picture(ctx, 0, 900, 1000)}
      </div>
      <div class="flex flex-col justify-between gap-10 p-6 md:p-12">
        <div class="space-y-6">
          ${eyebrow(ctx, text.kicker)} ${heroTitle(text)}
          <p class="text-lead text-muted text-pretty">${text.lead}</p>
          ${buttons(ctx, text)}
        </div>
        ${factList(text, "grid gap-4 border-t border-line pt-6 sm:grid-cols-2")}
      </div>
    </div>`,
  );

/** A band in the accent with the words in its middle, and the picture standing on its edge. */
const stage: Hero = (ctx, text) =>
  heroFrame(
    "pb-8",
    html`<div class="bg-accent px-gutter pt-14 pb-44 text-on-accent md:pt-20 md:pb-72">
        <div class="mx-auto flex w-full max-w-4xl flex-col items-center gap-6 text-center">
          <div class="text-sm font-medium first-letter:uppercase">${text.kicker}</div>
          ${heroTitle(text)}
          <p class="max-w-2xl text-lead text-pretty">${text.lead}</p>
          <div class="flex justify-center">${buttons(ctx, text, true)}</div>
        </div>
      </div>
      <div class="mx-auto -mt-32 w-full max-w-content px-gutter md:-mt-56">
        ${text.art ?? html`<div class="aspect-[4/3] w-full overflow-hidden rounded-theme-lg shadow-theme md:aspect-[2/1]">${picture(ctx, 0, 1400, 700)}</div>`}
      </div>`,
  );

const HEROES = { split, banner, editorial, block, poster, parade, ledger, stage } as const;

/** The name of one of the openings. */
export type HeroId = keyof typeof HEROES;

/** Draws the page's opening with its only h1. */
export function drawHero(id: HeroId, ctx: Ctx, text: HeroText): Html {
  return ctx.brief.isRich ? drawRichHero(ctx, text) : HEROES[id](ctx, text);
}

/** The links an opening leads to when nothing better is known. */
export function heroLinks(
  ctx: Ctx,
  label: string,
  second: { href: string; label: string } | null,
): Pick<HeroText, "primary" | "secondary"> {
  return { primary: { href: contactHref(ctx), label }, secondary: second };
}
