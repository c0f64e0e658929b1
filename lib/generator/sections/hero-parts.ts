import { html, type Html, raw } from "../html";

/** What every opening shows. */
export interface HeroText {
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  readonly primary: { readonly href: string; readonly label: string };
  readonly secondary: { readonly href: string; readonly label: string } | null;
  /** Short facts, at most four. */
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  /** Takes the place of the picture. */
  readonly art?: Html;
}

/** The frame of an opening, which every page finds under the same id. */
export const heroFrame = (classes: string, inner: Html): Html =>
  html`<section id="hero" data-section="hero" aria-labelledby="hero-title" class="${classes}">${inner}</section>`;

/** A capital's width of the widest faces, in ems. */
const LETTER_EM = 0.64;
/** Words up to this long fit into every column at full size. */
const FITS = 7;

/** The h1; where a word is too long for its column at full size, in the size at which it fits on a line. */
export function heroTitle(text: HeroText, classes = ""): Html {
  const longest = Math.max(...text.title.split(/[\s-]+/u).map((word) => word.length));
  const title = (style: string): Html =>
    html`<h1 id="hero-title" class="font-display text-hero text-balance ${classes}" ${raw(style)}>${text.title}</h1>`;
  if (longest <= FITS) return title("");
  const size = `min(var(--text-hero), ${(100 / (longest * LETTER_EM)).toFixed(1)}cqi)`;
  return html`<div class="@container w-full">${title(` style="font-size:${size}"`)}</div>`;
}
