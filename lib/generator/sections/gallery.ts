import { html, type Html } from "../html";
import type { Ctx, Style } from "../types";
import { picture, sectionFrame, sectionHead, words } from "./common";

interface Shot {
  readonly caption: string;
  draw(width: number, height: number): Html;
}

type Variant = (head: Html, shots: readonly Shot[]) => Html;

const figure = (shot: Shot, box: string, width: number, height: number, classes = ""): Html =>
  html`<figure class="space-y-3 ${classes}">
    <div class="w-full overflow-hidden ${box}">${shot.draw(width, height)}</div>
    <figcaption class="text-sm text-muted">${shot.caption}</figcaption>
  </figure>`;

const mosaic: Variant = (head, shots) =>
  sectionFrame(
    "gallery",
    html`${head}
      <div class="mt-12 grid gap-5 md:grid-cols-12">
        ${shots.map((shot, index) => {
          const wide = index % 4 === 0 || index % 4 === 3;
          return figure(
            shot,
            `rounded-theme-lg h-64 md:h-96`,
            wide ? 1100 : 700,
            560,
            wide ? "md:col-span-7" : "md:col-span-5",
          );
        })}
      </div>`,
  );

const strip: Variant = (head, shots) =>
  sectionFrame(
    "gallery",
    html`${head}
      <div
        tabindex="0"
        role="group"
        aria-labelledby="gallery-title"
        class="mt-12 flex snap-x gap-5 overflow-x-auto pb-4"
      >
        ${shots.map((shot, index) => figure(shot, "rounded-theme h-72 md:h-96", index % 2 === 0 ? 600 : 420, 560, `shrink-0 snap-start ${index % 2 === 0 ? "w-72 md:w-[28rem]" : "w-56 md:w-80"}`))}
      </div>`,
  );

const arches: Variant = (head, shots) =>
  sectionFrame(
    "gallery",
    html`${head}
      <div class="mt-12 grid grid-cols-2 gap-5 lg:grid-cols-4">
        ${shots.slice(0, 4).map((shot, index) => figure(shot, `aspect-[3/5] ${index % 2 === 0 ? "rounded-t-full rounded-b-theme" : "rounded-b-full rounded-t-theme"}`, 500, 830, index % 2 === 0 ? "" : "lg:pt-12"))}
      </div>`,
    "bg-sunken",
  );

const sheet: Variant = (head, shots) =>
  sectionFrame(
    "gallery",
    html`${head}
      <div class="mt-12 grid gap-px overflow-hidden rounded-theme bg-line sm:grid-cols-2 lg:grid-cols-3">
        ${shots.slice(0, 6).map(
          (shot) =>
            html`<figure class="bg-page">
              <div class="aspect-[4/3] w-full overflow-hidden">${shot.draw(800, 600)}</div>
              <figcaption class="px-4 py-3 text-sm">${shot.caption}</figcaption>
            </figure>`,
        )}
      </div>`,
  );

/** Pictures of the trade's world; captions are the names of what is on offer. */
export function gallerySection(ctx: Ctx, label: string, title?: string): Html | null {
  const names = ctx.copy.items.map((item) => item.name).slice(0, 6);
  if (names.length < 4) return null;
  const scenes: readonly Style["scene"][] = ctx.rng
    .fork("gallery-scenes")
    .shuffle(["still", "sun", "orbit", "stack", "still", "grid"]);
  const shots = names.map((caption, index) => ({
    caption,
    draw: (width: number, height: number) => picture(ctx, index + 1, width, height, "", scenes[index % scenes.length]),
  }));
  const head = sectionHead(ctx, "gallery", label, title ?? words(ctx).galleryTitle);
  return ctx.rng.fork(`gallery-${ctx.path}`).pick([mosaic, strip, arches, sheet])(head, shots);
}
