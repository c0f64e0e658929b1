import { drawView, type ViewKind } from "../art/views";
import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { sectionFrame, sectionHead } from "./common";

/** A finished piece and the page that tells of it, where there is one. */
export interface Work {
  readonly title: string;
  readonly kind: string;
  readonly summary: string;
  readonly href: string | null;
}

type Variant = (ctx: Ctx, works: readonly Work[]) => Html;

const VIEWS: Readonly<Record<string, readonly ViewKind[]>> = {
  photo: ["hills", "sea", "room", "leaves", "facade", "hills"],
  "wedding-photo": ["leaves", "room", "sea", "hills", "leaves", "facade"],
  architect: ["facade", "room", "plan", "rings", "facade", "poster"],
  developer: ["plan", "rings", "poster", "sea", "plan", "hills"],
};

const ANY_VIEWS: readonly ViewKind[] = ["poster", "rings", "leaves", "plan", "sea", "room"];

/** The picture of a piece of work by its place in the list; `turn` shows it from another side. */
export function workArt(ctx: Ctx, index: number, width: number, height: number, turn = 0): Html {
  const views = VIEWS[ctx.brief.trade.id] ?? ANY_VIEWS;
  const kind = views[(index + turn) % views.length] ?? "poster";
  return drawView(kind, width, height, ctx.rng.fork(`work-${index}-${turn}`));
}

const title = (work: Work, classes: string): Html =>
  html`<h3 class="font-display ${classes} text-balance">
    ${work.href === null ? work.title : html`<a class="after:absolute after:inset-0" href="${work.href}">${work.title}</a>`}
  </h3>`;

const grid: Variant = (ctx, works) =>
  html`<div class="mt-12 grid gap-x-6 gap-y-12 md:grid-cols-12">
    ${works.map((work, index) => {
      const wide = index % 4 === 0 || index % 4 === 3;
      return html`<article class="group relative space-y-4 ${wide ? "md:col-span-7" : "md:col-span-5"}">
        <div class="h-72 w-full overflow-hidden rounded-theme-lg md:h-[26rem]">
          <div class="h-full w-full transition-transform duration-700 motion-safe:group-hover:scale-105">
            ${workArt(ctx, index, wide ? 1000 : 720, 640)}
          </div>
        </div>
        <div class="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          ${title(work, "text-2xl")}<span class="text-sm text-accent-ink">${work.kind}</span>
        </div>
        <p class="max-w-md text-muted text-pretty">${work.summary}</p>
      </article>`;
    })}
  </div>`;

const tall: Variant = (ctx, works) =>
  html`<div class="mt-12 grid gap-6 sm:grid-cols-2 ${works.length % 3 === 0 ? "lg:grid-cols-3" : "lg:grid-cols-4"}">
    ${works.map(
      (work, index) =>
        html`<article class="group relative space-y-4">
          <div class="aspect-[3/4] w-full overflow-hidden rounded-theme">${workArt(ctx, index, 600, 800)}</div>
          <div class="space-y-1">
            <span class="text-sm text-accent-ink">${work.kind}</span>${title(work, "text-xl")}
            <p class="text-muted text-pretty">${work.summary}</p>
          </div>
        </article>`,
    )}
  </div>`;

const index: Variant = (ctx, works) =>
  html`<ol class="mt-12 border-t-2 border-ink">
    ${works.map(
      (work, place) =>
        html`<li class="group relative grid items-center gap-6 border-b border-line py-6 md:grid-cols-12">
          <span aria-hidden="true" class="font-mono text-sm text-accent-ink md:col-span-1"
            >${String(place + 1).padStart(2, "0")}</span
          >
          <div class="space-y-1 md:col-span-5">
            ${title(work, "text-3xl md:text-4xl")}<span class="text-sm text-muted">${work.kind}</span>
          </div>
          <p class="text-muted text-pretty md:col-span-3">${work.summary}</p>
          <div class="h-40 overflow-hidden rounded-theme md:col-span-3 md:h-32">${workArt(ctx, place, 480, 260)}</div>
        </li>`,
    )}
  </ol>`;

const stripes: Variant = (ctx, works) =>
  html`<div class="mt-12 space-y-6">
    ${works.slice(0, 4).map(
      (work, place) =>
        html`<article class="relative grid overflow-hidden rounded-theme-lg bg-sunken lg:grid-cols-5">
          <div class="min-h-72 overflow-hidden lg:col-span-3 ${place % 2 === 0 ? "" : "lg:order-last"}">
            ${workArt(ctx, place, 1000, 560)}
          </div>
          <div class="flex flex-col justify-end gap-3 p-8 md:p-12 lg:col-span-2">
            <span class="text-sm text-accent-ink">${work.kind}</span>${title(work, "text-3xl")}
            <p class="text-muted text-pretty">${work.summary}</p>
          </div>
        </article>`,
    )}
  </div>`;

/** Finished pieces, each with a picture of its own. */
export function worksSection(ctx: Ctx, label: string, heading: string, works: readonly Work[]): Html {
  const draw = ctx.rng.fork(`works-${ctx.path}`).pick([grid, tall, index, stripes]);
  return sectionFrame("works", html`${sectionHead(ctx, "works", label, heading)} ${draw(ctx, works)}`);
}
