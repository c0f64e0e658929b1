import { html, raw, type Html } from "../html";
import type { Ctx } from "../types";
import { button, sectionFrame, words } from "./common";

type Variant = (title: Html, lead: Html, form: Html) => Html;

const block: Variant = (title, lead, form) =>
  sectionFrame(
    "newsletter",
    html`<div
      class="grid items-end gap-8 rounded-theme-lg bg-accent-soft p-8 text-on-accent-soft md:grid-cols-2 md:p-14"
    >
      <div class="space-y-3">${title}${lead}</div>
      ${form}
    </div>`,
  );

const middle: Variant = (title, lead, form) =>
  sectionFrame(
    "newsletter",
    html`<div class="mx-auto max-w-2xl space-y-8 text-center [&_form]:text-left">
      <div class="space-y-4">${title}${lead}</div>
      ${form}
    </div>`,
    "bg-sunken",
  );

const line: Variant = (title, lead, form) =>
  sectionFrame(
    "newsletter",
    html`<div class="grid gap-8 border-y border-line py-10 md:grid-cols-12 md:items-end">
      <div class="md:col-span-5">${title}</div>
      <div class="space-y-5 md:col-span-7">${lead}${form}</div>
    </div>`,
  );

/** A short form for people who want to hear more. */
export function newsletterSection(ctx: Ctx): Html {
  const t = words(ctx);
  const title = html`<h2 id="newsletter-title" class="font-display text-title text-balance">${t.newsletterTitle}</h2>`;
  const form = html`<form
    data-vectort-form="newsletter"
    method="post"
    action="#newsletter"
    class="space-y-3"
    novalidate
  >
    <label for="newsletter-email" class="block text-sm font-medium">${t.email}</label>
    <div class="flex flex-wrap gap-3">
      <input
        id="newsletter-email"
        name="email"
        type="email"
        ${raw('required autocomplete="email"')}
        class="min-h-12 min-w-0 flex-1 basis-56 rounded-theme-sm border border-line bg-page px-4 text-ink"
      />${button(ctx, t.subscribe, 'type="submit"')}
    </div>
  </form>`;
  const lead = html`<p class="text-lead">${t.newsletterLead}</p>`;
  return ctx.rng.fork(`newsletter-${ctx.path}`).pick([block, middle, line])(title, lead, form);
}
