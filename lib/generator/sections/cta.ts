import { drawIcon, drawPattern } from "../art/scenes";
import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { arrowLink, buttonLink, contactHref, picture, sectionFrame } from "./common";

type Variant = (ctx: Ctx, title: Html, lead: string | null) => Html;

const band: Variant = (ctx, title, lead) =>
  sectionFrame(
    "cta",
    html`<div class="relative overflow-hidden rounded-theme-lg bg-accent px-6 py-16 text-on-accent md:px-16 md:py-20">
      ${drawPattern(`cta-pattern-${ctx.path.replace(".html", "")}`, ctx.brief.trade.motifs)}
      <div class="relative flex flex-col items-start gap-8 md:flex-row md:items-end md:justify-between">
        <div class="max-w-2xl space-y-4">
          ${title}${lead === null ? null : html`<p class="text-lead text-pretty">${lead}</p>`}
        </div>
        ${buttonLink(ctx, contactHref(ctx), ctx.copy.cta, "on-accent")}
      </div>
    </div>`,
  );

const quiet: Variant = (ctx, title, lead) =>
  sectionFrame(
    "cta",
    html`<div class="flex flex-col items-center gap-7 text-center">
      ${drawIcon(ctx.brief.trade.motifs[0] ?? "sun", "size-24")}
      <div class="max-w-2xl space-y-4">
        ${title}${lead === null ? null : html`<p class="text-lead text-muted text-pretty">${lead}</p>`}
      </div>
      ${buttonLink(ctx, contactHref(ctx), ctx.copy.cta)}
    </div>`,
    "bg-sunken",
  );

const wide: Variant = (ctx, title, lead) =>
  sectionFrame(
    "cta",
    html`<div class="grid items-end gap-8 border-t-2 border-ink pt-10 md:grid-cols-12">
      <div class="md:col-span-8">${title}</div>
      <div class="space-y-5 md:col-span-4">
        ${lead === null ? null : html`<p class="text-muted text-pretty">${lead}</p>`}${arrowLink(contactHref(ctx), ctx.copy.cta)}
      </div>
    </div>`,
  );

const pictured: Variant = (ctx, title, lead) =>
  sectionFrame(
    "cta",
    html`<div class="grid overflow-hidden rounded-theme-lg bg-accent-soft text-on-accent-soft md:grid-cols-2">
      <div class="flex flex-col items-start justify-center gap-6 p-8 md:p-14">
        ${title}${lead === null ? null : html`<p class="text-lead text-pretty">${lead}</p>`}${buttonLink(ctx, contactHref(ctx), ctx.copy.cta)}
      </div>
      <div class="min-h-64 overflow-hidden">${picture(ctx, 6, 900, 600, "", "orbit")}</div>
    </div>`,
  );

const VARIANTS = { band, quiet, wide, pictured } as const;

/** The closing invitation. */
export function ctaSection(ctx: Ctx): Html {
  const title = html`<h2 id="cta-title" class="font-display text-title text-balance">${ctx.copy.takeTitle("cta")}</h2>`;
  return VARIANTS[ctx.rng.fork(`cta-${ctx.path}`).pick(["band", "quiet", "wide", "pictured"])](
    ctx,
    title,
    ctx.copy.takeLead("cta"),
  );
}
