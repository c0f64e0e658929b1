import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { frameShape, picture, sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, head: Html, paragraphs: readonly string[]) => Html;

const body = (paragraphs: readonly string[], classes = ""): Html =>
  html`<div class="space-y-5 text-lg text-pretty ${classes}">${paragraphs.map((text) => html`<p>${text}</p>`)}</div>`;

const split: Variant = (ctx, head, paragraphs) =>
  sectionFrame(
    "story",
    html`<div class="grid items-center gap-12 lg:grid-cols-12">
      <div class="space-y-8 lg:col-span-6">${head} ${body(paragraphs, "text-muted")}</div>
      <div class="lg:col-span-5 lg:col-start-8">
        <div class="aspect-[4/5] w-full ${frameShape(ctx.style)}">${picture(ctx, 4, 800, 1000)}</div>
      </div>
    </div>`,
  );

const columns: Variant = (_ctx, head, paragraphs) =>
  sectionFrame(
    "story",
    html`${head}
      <div class="mt-10 gap-12 text-lg text-pretty text-muted md:columns-2 [&>p]:mb-5 [&>p]:break-inside-avoid">
        ${paragraphs.map((text) => html`<p>${text}</p>`)}
      </div>`,
    "border-y border-line",
  );

const letter: Variant = (ctx, head, paragraphs) =>
  sectionFrame(
    "story",
    html`<div
      class="mx-auto grid max-w-4xl gap-8 rounded-theme-lg bg-accent-soft p-8 text-on-accent-soft [&_.text-accent-ink]:text-on-accent-soft md:grid-cols-[auto_1fr] md:gap-12 md:p-16"
    >
      ${drawIcon(ctx.brief.trade.motifs[0] ?? "sun", "size-20 md:size-28")}
      <div class="space-y-6">
        ${head} ${body(paragraphs)}
        <p class="font-display text-xl">${ctx.brief.name}</p>
      </div>
    </div>`,
  );

const panorama: Variant = (ctx, head, paragraphs) =>
  sectionFrame(
    "story",
    html`<div class="aspect-[16/9] w-full overflow-hidden rounded-theme-lg md:aspect-[5/2]">
        ${picture(ctx, 4, 1500, 600, "", "sun")}
      </div>
      <div class="mt-10 grid gap-10 lg:grid-cols-2">${head} ${body(paragraphs, "text-muted")}</div>`,
  );

const VARIANTS = { split, columns, letter, panorama } as const;

/** Where the place comes from and how it works, from copy not yet used. */
export function storySection(ctx: Ctx, label: string, count = 2): Html | null {
  const paragraphs = ctx.copy.takeStory(count);
  if (paragraphs.length === 0) return null;
  const head = sectionHead(ctx, "story", label, ctx.copy.takeTitle("story"));
  // One paragraph leaves a second column empty.
  const names =
    paragraphs.length > 1
      ? (["split", "columns", "letter", "panorama"] as const)
      : (["split", "letter", "panorama"] as const);
  return VARIANTS[ctx.rng.fork(`story-${ctx.path}`).pick(names)](ctx, head, paragraphs);
}
