import { html, raw, type Html } from "../html";
import type { Ctx } from "../types";
import { button, sectionFrame, words } from "./common";

/** A short form for people who want to hear more. */
export function newsletterSection(ctx: Ctx): Html {
  const t = words(ctx);
  return sectionFrame(
    "newsletter",
    html`<div
      class="grid items-end gap-8 rounded-theme-lg bg-accent-soft p-8 text-on-accent-soft md:grid-cols-2 md:p-14"
    >
      <div class="space-y-3">
        <h2 id="newsletter-title" class="font-display text-title text-balance">${t.newsletterTitle}</h2>
        <p class="text-lead">${t.newsletterLead}</p>
      </div>
      <form data-vectort-form="newsletter" method="post" action="#newsletter" class="space-y-3" novalidate>
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
      </form>
    </div>`,
  );
}
