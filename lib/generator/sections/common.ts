import { drawScene } from "../art/scenes";
import { html, raw, type Html, type Part } from "../html";
import { drawPhoto } from "../photos";
import { drawMural, type MuralKind } from "../rich/murals";
import type { Random } from "../random";
import type { Ctx, Style } from "../types";
import { wordsOf } from "../words";

const BUTTON =
  "inline-flex min-h-12 items-center justify-center gap-2 px-6 py-3 text-center font-medium transition-transform motion-safe:hover:-translate-y-0.5";
const PRIMARY = "bg-accent text-on-accent";
const QUIET = "border border-line bg-surface text-ink";
const ON_ACCENT = "bg-on-accent text-accent";

/** The corner class of buttons on this site. */
export function buttonShape(style: Style): string {
  return style.button === "pill" ? "rounded-full" : "rounded-theme";
}

/** A link that looks like a button. */
export function buttonLink(
  ctx: Ctx,
  href: string,
  label: string,
  kind: "primary" | "quiet" | "on-accent" = "primary",
): Html {
  const paint = kind === "primary" ? PRIMARY : kind === "quiet" ? QUIET : ON_ACCENT;
  return html`<a class="${BUTTON} ${paint} ${buttonShape(ctx.style)}" href="${href}">${label}</a>`;
}

/** A submit button, or one that a script answers to through `attributes`. */
export function button(ctx: Ctx, label: string, attributes: string, kind: "primary" | "quiet" = "primary"): Html {
  return html`<button
    ${raw(attributes)}
    class="${BUTTON} ${kind === "primary" ? PRIMARY : QUIET} ${buttonShape(ctx.style)} cursor-pointer"
  >
    ${label}
  </button>`;
}

/** A text link with an arrow. */
export function arrowLink(href: string, label: string, classes = "text-accent-ink"): Html {
  return html`<a
    class="group inline-flex min-h-11 items-center gap-2 font-medium underline decoration-1 underline-offset-8 ${classes}"
    href="${href}"
    >${label}<span aria-hidden="true" class="transition-transform motion-safe:group-hover:translate-x-1">→</span></a
  >`;
}

/** The box classes of a card on this site. */
export function cardBox(style: Style): string {
  const looks = {
    line: "rounded-theme border border-line p-6 md:p-8",
    surface: "rounded-theme bg-surface p-6 shadow-theme md:p-8",
    soft: "rounded-theme bg-sunken p-6 md:p-8",
    bare: "border-t-2 border-ink pt-6",
  };
  return looks[style.card];
}

/** The outline of picture frames on this site; it must also hide what overflows. */
export function frameShape(style: Style): string {
  const shapes = {
    arch: "overflow-hidden rounded-t-full rounded-b-theme",
    circle: "overflow-hidden rounded-theme-lg",
    square: "overflow-hidden",
    round: "overflow-hidden rounded-theme-lg",
    leaf: "overflow-hidden rounded-tl-[6rem] rounded-br-[6rem] rounded-tr-theme rounded-bl-theme",
  };
  return shapes[style.shape];
}

/** The large pictures of a rich site, by its manner; neighbours show different ones. */
const MURALS: Readonly<Record<Style["scene"], readonly MuralKind[]>> = {
  still: ["window", "shelf", "dawn", "orbit", "garden"],
  sun: ["dawn", "garden", "shelf", "window", "orbit"],
  grid: ["shelf", "orbit", "window", "dawn", "garden"],
  orbit: ["orbit", "dawn", "garden", "shelf", "window"],
  stack: ["shelf", "window", "garden", "dawn", "orbit"],
};

/** The client's own picture of that index, or one of the trade's things in the site's own manner; the things turn with `index`, so that no two are the same. */
export function picture(
  ctx: Ctx,
  index: number,
  width: number,
  height: number,
  label = "",
  kind?: Style["scene"],
): Html {
  const photo = ctx.brief.photos[index];
  if (photo) return drawPhoto(photo);
  const motifs = ctx.brief.trade.motifs;
  const turned = [...motifs.slice(index % motifs.length), ...motifs.slice(0, index % motifs.length)];
  const rng: Random = ctx.rng.fork(`picture-${ctx.path}-${index}-${width}`);
  const { scene } = ctx.style;
  if (ctx.brief.isRich && Math.min(width, height) > 300 && kind !== "grid") {
    const murals = MURALS[scene];
    return drawMural(murals[index % murals.length] ?? "dawn", { width, height, motifs: turned, label }, rng);
  }
  return drawScene(kind ?? scene, { width, height, motifs: turned, label }, rng);
}

/** The small line over a section's title, in the site's manner; `text` says what the section is. */
export function eyebrow(ctx: Ctx, text: string): Html | null {
  const label = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  ctx.counter.value += 1;
  const number = String(ctx.counter.value).padStart(2, "0");
  const base = "flex items-center gap-3 text-sm font-medium text-accent-ink";
  if (ctx.style.eyebrow === "plain") return null;
  if (ctx.style.eyebrow === "number")
    return html`<div class="${base} tabular-nums">
      <span>${number}</span><span aria-hidden="true" class="h-px w-10 bg-accent"></span><span>${label}</span>
    </div>`;
  if (ctx.style.eyebrow === "rule")
    return html`<div class="${base} uppercase tracking-widest">
      <span aria-hidden="true" class="h-px w-8 bg-accent"></span>${label}
    </div>`;
  if (ctx.style.eyebrow === "dot")
    return html`<div class="${base}">
      <span aria-hidden="true" class="size-2 rounded-full bg-accent"></span>${label}
    </div>`;
  return html`<div class="${base} font-mono"><span aria-hidden="true">/</span>${label}</div>`;
}

/** A section's head: the small line, the title, a lead where there is one. */
export function sectionHead(ctx: Ctx, id: string, label: string, title: string, lead: string | null = null): Html {
  return html`<div class="max-w-3xl space-y-4">
    ${eyebrow(ctx, label)}
    <h2 id="${id}-title" class="font-display text-title text-balance">${title}</h2>
    ${lead === null ? null : html`<p class="max-w-2xl text-lead text-muted text-pretty">${lead}</p>`}
  </div>`;
}

/** The frame every section stands in, found again by its id. */
export function sectionFrame(id: string, content: Part, ground = "", labelled = true): Html {
  return html`<section
    id="${id}"
    data-section="${id}"
    ${labelled ? raw(` aria-labelledby="${id}-title"`) : null}
    class="scroll-mt-20 ${ground === "" ? "py-12 md:py-20" : `py-section ${ground}`}"
  >
    <div class="mx-auto w-full max-w-content px-gutter">${content}</div>
  </section>`;
}

/** A labelled field; `type` "area" makes a text area. */
export function field(id: string, label: string, type: string, extra = "", hint = ""): Html {
  const classes =
    "min-h-12 w-full min-w-0 rounded-theme-sm border border-line bg-page px-4 py-3 text-ink placeholder:text-muted";
  const attributes = raw(`id="${id}" name="${id.replace(/^.*-/, "")}" ${extra}`);
  const control =
    type === "area"
      ? html`<textarea ${attributes} rows="5" class="${classes}" placeholder="${hint}"></textarea>`
      : html`<input ${attributes} type="${type}" class="${classes}" />`;
  return html`<div class="space-y-2">
    <label for="${id}" class="block text-sm font-medium">${label}</label>
    ${control}
  </div>`;
}

/** The page of the site that fits best for getting in touch, as a link. */
export function contactHref(ctx: Ctx): string {
  const contact = ctx.pages.find((page) => page.path === "contact.html");
  if (contact !== undefined) return contact.path === ctx.path ? "#contact" : contact.path;
  return ctx.path === "index.html" ? "#contact" : "index.html#contact";
}

/** The fixed words of this site's language. */
export function words(ctx: Ctx): ReturnType<typeof wordsOf> {
  return wordsOf(ctx.lang);
}
