import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, head: Html, names: readonly string[]) => Html;

/** The names as large tags of one line that breaks. */
const tags: Variant = (ctx, head, names) =>
  sectionFrame(
    "skills",
    html`${head}
      <ul class="mt-10 flex flex-wrap gap-3">
        ${names.map((name, index) => html`<li class="px-5 py-3 font-display text-xl md:text-2xl ${ctx.style.button === "pill" ? "rounded-full" : "rounded-theme"} ${index % 4 === 0 ? "bg-accent text-on-accent" : index % 4 === 2 ? "bg-accent-soft text-on-accent-soft" : "border border-line"}">${name}</li>`)}
      </ul>`,
  );

/** The names in two ruled columns beside the title. */
const columns: Variant = (_ctx, head, names) =>
  sectionFrame(
    "skills",
    html`<div class="grid gap-10 lg:grid-cols-12">
      <div class="lg:col-span-4">${head}</div>
      <ul class="grid gap-x-10 border-t border-line sm:grid-cols-2 lg:col-span-8">
        ${names.map((name) => html`<li class="border-b border-line py-5 font-display text-2xl">${name}</li>`)}
      </ul>
    </div>`,
  );

/** The names as one paragraph in very large type. */
const line: Variant = (_ctx, head, names) =>
  sectionFrame(
    "skills",
    html`${head}
      <ul class="mt-10 flex flex-wrap items-baseline gap-x-5 gap-y-2 font-display text-3xl md:text-5xl">
        ${names.map(
          (name, index) =>
            html`<li class="flex min-w-0 items-baseline gap-5 ${index % 3 === 1 ? "text-accent-ink" : ""}">
              <span class="min-w-0">${name}</span
              >${index === names.length - 1 ? null : html`<span aria-hidden="true" class="text-muted">·</span>`}
            </li>`,
        )}
      </ul>`,
    "bg-sunken",
  );

/** Fields of work, from the names of what the person does. */
export function skillsSection(ctx: Ctx, label: string, title: string): Html {
  const names = ctx.copy.items.map((item) => item.name).slice(0, 10);
  const head = sectionHead(ctx, "skills", label, title);
  return ctx.rng.fork("skills").pick([tags, columns, line])(ctx, head, names);
}
