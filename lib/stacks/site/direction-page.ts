import type { HeroTemplate, StyleDirection } from "@/lib/schemas/style-direction";
import { openDocument, closeDocument } from "./document";

/**
 * The first screen of a style direction as a whole page without a script: a header and a hero of ours, in the direction's
 * own words. The stylesheet stands at `stylesheet`. Pure; every word is escaped.
 */
export function directionPage({ name, theme, hero }: StyleDirection, stylesheet: string): string {
  const head = openDocument({ path: "index.html", meta: { title: `${theme.name}: ${name}` }, theme });
  const body = `<div class="flex min-h-screen flex-col overflow-hidden">
<header class="flex items-center justify-between gap-8 border-b border-line px-gutter py-6">
<p class="font-display text-2xl font-semibold">${escape(theme.name)}</p>
<span class="rounded-theme bg-accent px-6 py-3 font-semibold text-on-accent">${escape(hero.action)}</span>
</header>
${TEMPLATES[hero.template](hero)}
</div>
`;
  return head.replace('href="assets/site.css"', () => `href="${stylesheet}"`) + body + closeDocument();
}

type Hero = StyleDirection["hero"];

const TEMPLATES: Readonly<Record<HeroTemplate, (hero: Hero) => string>> = {
  split: (hero) => `<main class="grid flex-1 grid-cols-2 items-center gap-16 px-gutter py-12">
<div>${eyebrow(hero)}${title(hero)}${lead(hero)}${action(hero, "bg-accent text-on-accent")}</div>
<div aria-hidden="true" class="relative aspect-square rounded-theme-lg bg-accent-soft">
<div class="absolute inset-x-[12%] top-[14%] h-[46%] rounded-theme-lg bg-accent"></div>
<div class="absolute right-[6%] bottom-[10%] h-[38%] w-[52%] rounded-theme-lg border border-line bg-surface shadow-theme"></div>
<div class="absolute bottom-[16%] left-[8%] size-[26%] rounded-full bg-accent-300"></div>
</div>
</main>`,
  center: (hero) => `<main class="flex flex-1 flex-col items-center justify-center px-gutter py-12 text-center">
<div class="max-w-4xl">${eyebrow(hero)}${title(hero)}${lead(hero, "mx-auto")}${action(hero, "bg-accent text-on-accent")}</div>
<div aria-hidden="true" class="mt-14 grid w-full max-w-5xl grid-cols-3 gap-6">
<div class="h-40 rounded-theme-lg bg-accent-soft"></div><div class="h-40 rounded-theme-lg bg-accent"></div><div class="h-40 rounded-theme-lg border border-line bg-surface shadow-theme"></div>
</div>
</main>`,
  poster: (hero) => `<main class="flex flex-1 flex-col justify-end bg-accent px-gutter py-14 text-on-accent">
<div aria-hidden="true" class="mb-auto flex gap-5"><span class="h-28 flex-1 rounded-theme-lg bg-on-accent/15"></span><span class="h-28 w-28 rounded-full bg-on-accent/25"></span></div>
${eyebrow(hero, "text-on-accent")}<h1 class="font-display text-[7rem] leading-none font-bold text-balance">${escape(hero.title)}</h1>
<div class="mt-8 flex items-end justify-between gap-16"><p class="max-w-2xl text-2xl">${escape(hero.text)}</p><span class="shrink-0 rounded-theme bg-page px-9 py-5 text-xl font-semibold text-ink">${escape(hero.action)}</span></div>
</main>`,
  column: (hero) => `<main class="grid flex-1 grid-cols-[1fr_2.4fr] gap-16 px-gutter py-14">
<div class="flex flex-col justify-between border-t-4 border-accent pt-6">${eyebrow(hero)}<div aria-hidden="true" class="grid grid-cols-2 gap-3"><span class="aspect-square rounded-theme bg-accent"></span><span class="aspect-square rounded-theme bg-accent-soft"></span><span class="col-span-2 h-24 rounded-theme border border-line-strong"></span></div></div>
<div class="flex flex-col justify-between border-t border-line-strong pt-6">${title(hero)}<div>${lead(hero)}${action(hero, "border border-line-strong text-ink")}</div></div>
</main>`,
};

function eyebrow({ eyebrow: text }: Hero, colour = "text-accent-ink"): string {
  return text === "" ? "" : `<p class="mb-6 text-lg font-semibold ${colour}">${escape(text)}</p>`;
}

function title({ title: text }: Hero): string {
  return `<h1 class="font-display text-hero text-balance">${escape(text)}</h1>`;
}

function lead({ text }: Hero, place = ""): string {
  return `<p class="mt-8 max-w-2xl text-lead text-muted ${place}">${escape(text)}</p>`;
}

function action({ action: text }: Hero, colours: string): string {
  return `<p class="mt-10"><span class="inline-block rounded-theme px-9 py-5 text-xl font-semibold ${colours}">${escape(text)}</span></p>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
