import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { eyebrow, picture } from "./common";

/** The opening of a page that isn't the first: a title, a lead, and a strip of the trade's picture where the seed says so. */
export function pageHead(ctx: Ctx, title: string, lead: string | null, label: string): Html {
  const look = ctx.rng.fork(`page-head-${ctx.path}`).pick(["plain", "strip", "soft"]);
  const words = html`${eyebrow(ctx, label)}
    <h1 id="hero-title" class="font-display text-hero text-balance">${title}</h1>
    ${lead === null ? null : html`<p class="max-w-2xl text-lead text-muted text-pretty">${lead}</p>`}`;
  if (look === "soft")
    return html`<section id="hero" data-section="hero" aria-labelledby="hero-title" class="bg-sunken py-section">
      <div class="mx-auto w-full max-w-content space-y-6 px-gutter">${words}</div>
    </section>`;
  return html`<section
    id="hero"
    data-section="hero"
    aria-labelledby="hero-title"
    class="mx-auto w-full max-w-content px-gutter pt-12 pb-6 md:pt-20"
  >
    <div class="space-y-6">${words}</div>
    ${look === "strip" ? html`<div class="mt-12 h-40 w-full overflow-hidden rounded-theme-lg md:h-64">${picture(ctx, 1, 1500, 320, "", "grid")}</div>` : null}
  </section>`;
}
