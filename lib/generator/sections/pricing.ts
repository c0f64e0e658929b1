import { formatPrice } from "../format";
import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { buttonLink, contactHref, sectionFrame, sectionHead, words } from "./common";

/** One thing to buy on a price list. */
export interface Offer {
  readonly name: string;
  /** Null where the brief names none: then it is said on request, never made up. */
  readonly price: number | null;
  readonly unit: string;
  readonly text: string;
  readonly includes: readonly string[];
}

const list = (offer: Offer): Html =>
  html`<ul class="space-y-3">
    ${offer.includes.map((line) => html`<li class="flex gap-3"><span aria-hidden="true">✓</span><span>${line}</span></li>`)}
  </ul>`;

const amount = (ctx: Ctx, offer: Offer, size: string): Html =>
  offer.price === null
    ? html`<span class="font-display text-3xl">${words(ctx).onRequest}</span>`
    : html`<span class="font-display ${size} tabular-nums"
          >${formatPrice(offer.price, ctx.brief.currency, ctx.lang)}</span
        ><span>${offer.unit}</span>`;

function cards(ctx: Ctx, offers: readonly Offer[], label: string): Html {
  return html`<div class="mt-12 grid items-stretch gap-5 lg:grid-cols-3">
    ${offers.map((offer, index) => {
      const loud = index === 1;
      return html`<article
        class="flex flex-col gap-8 rounded-theme-lg p-6 md:p-8 ${loud ? "bg-accent text-on-accent lg:-my-4 lg:py-12" : "border border-line bg-surface"}"
      >
        <div class="space-y-3">
          <h3 class="font-display text-2xl">${offer.name}</h3>
          <p class="${loud ? "" : "text-muted"}">${offer.text}</p>
        </div>
        <p class="flex flex-wrap items-baseline gap-2">${amount(ctx, offer, "text-4xl")}</p>
        <div class="flex-1">${list(offer)}</div>
        ${buttonLink(ctx, contactHref(ctx), label, loud ? "on-accent" : "quiet")}
      </article>`;
    })}
  </div>`;
}

function rows(ctx: Ctx, offers: readonly Offer[], label: string): Html {
  return html`<div class="mt-12 divide-y divide-line border-y border-line">
    ${offers.map(
      (offer) =>
        html`<article class="grid gap-6 py-10 lg:grid-cols-12">
          <div class="space-y-2 lg:col-span-4">
            <h3 class="font-display text-3xl">${offer.name}</h3>
            <p class="text-muted">${offer.text}</p>
          </div>
          <div class="text-muted lg:col-span-4">${list(offer)}</div>
          <div class="flex flex-wrap items-center justify-between gap-4 lg:col-span-4 lg:justify-end">
            <p class="flex items-baseline gap-2">${amount(ctx, offer, "text-3xl")}</p>
            ${buttonLink(ctx, contactHref(ctx), label, "quiet")}
          </div>
        </article>`,
    )}
  </div>`;
}

/** One frame, a column an offer, nothing louder than the rest. */
function frame(ctx: Ctx, offers: readonly Offer[], label: string): Html {
  return html`<div
    class="mt-12 grid divide-line overflow-hidden rounded-theme-lg border border-line bg-surface max-lg:divide-y lg:grid-cols-3 lg:divide-x"
  >
    ${offers.map(
      (offer) =>
        html`<article class="flex flex-col gap-6 p-6 md:p-8">
          <h3 class="font-medium text-accent-ink">${offer.name}</h3>
          <p class="flex flex-wrap items-baseline gap-2">${amount(ctx, offer, "text-5xl")}</p>
          <p class="text-muted text-pretty">${offer.text}</p>
          <div class="flex-1 border-t border-line pt-6">${list(offer)}</div>
          ${buttonLink(ctx, contactHref(ctx), label, "primary")}
        </article>`,
    )}
  </div>`;
}

/** What it costs, in two or three steps. */
export function pricingSection(ctx: Ctx, label: string, title: string, lead: string, offers: readonly Offer[]): Html {
  const draw = ctx.rng.fork(`pricing-${ctx.path}`).pick([cards, rows, frame]);
  return sectionFrame(
    "pricing",
    html`${sectionHead(ctx, "pricing", label, title, lead)} ${draw(ctx, offers, ctx.copy.cta)}`,
  );
}
