import { html, type Html } from "../html";
import type { Ctx, Pair } from "../types";
import { button, field, frameShape, picture, sectionFrame, sectionHead, words } from "./common";

/** A form with labels; once the site is published, the server that it is on receives it. */
function contactForm(ctx: Ctx, kind: "contact" | "booking"): Html {
  const t = words(ctx);
  const extra =
    kind === "booking"
      ? html`<div class="grid gap-5 sm:grid-cols-2">
          ${field("booking-date", t.date, "date", "required")}
          ${field("booking-guests", t.guests, "number", 'required min="1" max="20" value="2" inputmode="numeric"')}
        </div>`
      : null;
  return html`<form data-vectort-form="${kind}" method="post" action="#contact" class="space-y-5" novalidate>
    <div class="grid gap-5 sm:grid-cols-2">
      ${field("contact-name", t.name, "text", 'required autocomplete="name"')}
      ${field("contact-email", t.email, "email", 'required autocomplete="email"')}
    </div>
    ${extra} ${field("contact-message", t.message, "area", kind === "booking" ? "" : "required", t.messageHint)}
    ${button(ctx, kind === "booking" ? t.book : t.sendMessage, 'type="submit"')}
  </form>`;
}

/** What the brief says about reaching the place; only facts, nothing invented. */
export function contactFacts(ctx: Ctx): Pair[] {
  const { brief } = ctx;
  const t = words(ctx);
  const place = brief.address ?? brief.city;
  return [
    ...(place === null
      ? []
      : [
          {
            title: brief.address === null ? t.city : t.where,
            text:
              brief.address !== null && brief.city !== null && !brief.address.includes(brief.city)
                ? `${brief.address}, ${brief.city}`
                : place,
          },
        ]),
    ...(brief.phone === null ? [] : [{ title: t.phone, text: brief.phone }]),
    ...(brief.email === null ? [] : [{ title: t.email, text: brief.email }]),
  ];
}

const factRows = (ctx: Ctx): Html | null => {
  const facts = [...contactFacts(ctx), ...ctx.copy.hours];
  if (facts.length === 0) return null;
  return html`<dl class="divide-y divide-line border-y border-line">
    ${facts.map(
      (fact) =>
        html`<div class="flex flex-wrap justify-between gap-x-6 gap-y-1 py-4">
          <dt class="text-muted">${fact.title}</dt>
          <dd class="font-medium">${fact.text}</dd>
        </div>`,
    )}
  </dl>`;
};

type Variant = (ctx: Ctx, head: Html, form: Html) => Html;

const split: Variant = (ctx, head, form) =>
  sectionFrame(
    "contact",
    html`<div class="grid gap-12 lg:grid-cols-12">
      <div class="space-y-10 lg:col-span-5">${head} ${factRows(ctx)}</div>
      <div class="lg:col-span-6 lg:col-start-7">
        <div class="rounded-theme-lg bg-surface p-6 shadow-theme md:p-10">${form}</div>
      </div>
    </div>`,
  );

const pictured: Variant = (ctx, head, form) =>
  sectionFrame(
    "contact",
    html`<div class="grid overflow-hidden rounded-theme-lg border border-line bg-surface lg:grid-cols-2">
      <div class="space-y-8 p-6 md:p-12">${head} ${form}</div>
      <div class="flex flex-col bg-accent-soft text-on-accent-soft">
        <div class="min-h-72 flex-1 overflow-hidden">${picture(ctx, 5, 800, 700)}</div>
        ${
          ctx.copy.hours.length + contactFacts(ctx).length === 0
            ? null
            : html`<dl class="space-y-3 p-6 md:p-10">
                ${[...contactFacts(ctx), ...ctx.copy.hours].map(
                  (fact) =>
                    html`<div class="flex flex-wrap justify-between gap-x-6">
                      <dt>${fact.title}</dt>
                      <dd class="font-medium">${fact.text}</dd>
                    </div>`,
                )}
              </dl>`
        }
      </div>
    </div>`,
  );

const narrow: Variant = (ctx, head, form) =>
  sectionFrame(
    "contact",
    html`<div class="mx-auto max-w-2xl space-y-10">${head} ${form} ${factRows(ctx)}</div>`,
    "bg-sunken",
  );

const ruled: Variant = (ctx, head, form) =>
  sectionFrame(
    "contact",
    html`<div class="border-t-2 border-ink pt-10">
      <div class="grid gap-12 md:grid-cols-2">
        <div class="space-y-10">
          ${head}
          <div class="hidden aspect-[3/2] w-full max-w-md md:block ${frameShape({ ...ctx.style, shape: "round" })}">
            ${picture(ctx, 5, 900, 600)}
          </div>
        </div>
        <div class="space-y-10">${form}${factRows(ctx)}</div>
      </div>
    </div>`,
  );

const VARIANTS = { split, pictured, narrow, ruled } as const;

/** How to get in touch: a form, and the facts the brief gives. */
export function contactSection(ctx: Ctx, label: string, kind: "contact" | "booking" = "contact"): Html {
  const head = sectionHead(ctx, "contact", label, ctx.copy.takeTitle("contact"), ctx.copy.takeLead("contact"));
  return VARIANTS[ctx.rng.fork(`contact-${ctx.path}`).pick(["split", "pictured", "narrow", "ruled"])](
    ctx,
    head,
    contactForm(ctx, kind),
  );
}
