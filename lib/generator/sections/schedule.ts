import { html, type Html } from "../html";
import type { Ctx, Item } from "../types";
import { drawIcon } from "../art/scenes";
import { sectionFrame, sectionHead } from "./common";

const TIMES = ["9:00", "9:45", "11:00", "12:30", "14:00", "15:15", "16:45", "18:00", "19:30", "21:00"];

const timeOf = (ctx: Ctx, index: number): string => {
  const time = TIMES[index] ?? "";
  return ctx.lang === "fr" ? time.replace(":", " h ").replace(/ h 00$/, " h") : time;
};

const table = (ctx: Ctx, items: readonly Item[]): Html =>
  html`<ol class="mt-12 border-t-2 border-ink">
    ${items.map(
      (item, index) =>
        html`<li class="grid gap-x-8 gap-y-2 border-b border-line py-6 md:grid-cols-12">
          <span class="font-mono text-lg text-accent-ink tabular-nums md:col-span-2">${timeOf(ctx, index)}</span>
          <h3 class="font-display text-2xl md:col-span-5">${item.name}</h3>
          ${item.text === "" ? null : html`<p class="text-muted text-pretty md:col-span-5">${item.text}</p>`}
        </li>`,
    )}
  </ol>`;

const cards = (ctx: Ctx, items: readonly Item[]): Html =>
  html`<ol class="mt-12 grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
    ${items.map(
      (item, index) =>
        html`<li
          class="flex flex-col gap-4 rounded-theme-lg p-6 ${index % 3 === 0 ? "bg-accent-soft text-on-accent-soft" : "border border-line bg-surface"}"
        >
          <span class="font-mono tabular-nums">${timeOf(ctx, index)}</span>${drawIcon(item.motif, "size-14")}
          <h3 class="font-display text-xl text-balance">${item.name}</h3>
          ${item.text === "" ? null : html`<p class="text-pretty">${item.text}</p>`}
        </li>`,
    )}
  </ol>`;

const rail = (ctx: Ctx, items: readonly Item[]): Html =>
  html`<ol class="mt-12 ml-2 space-y-10 border-l-2 border-accent pl-8">
    ${items.map(
      (item, index) =>
        html`<li class="relative grid gap-2 md:grid-cols-[8rem_1fr]">
          <span
            aria-hidden="true"
            class="absolute top-2 -left-8 size-4 -translate-x-[9px] rounded-full bg-accent"
          ></span
          ><span class="font-display text-xl tabular-nums">${timeOf(ctx, index)}</span>
          <div class="space-y-1">
            <h3 class="font-display text-2xl">${item.name}</h3>
            ${item.text === "" ? null : html`<p class="max-w-xl text-muted text-pretty">${item.text}</p>`}
          </div>
        </li>`,
    )}
  </ol>`;

/** What happens when; times follow one another through the day. */
export function scheduleSection(ctx: Ctx, label: string, title: string, items: readonly Item[]): Html | null {
  if (items.length === 0) return null;
  const draw = ctx.rng.fork(`schedule-${ctx.path}`).pick([table, cards, rail]);
  return sectionFrame("schedule", html`${sectionHead(ctx, "schedule", label, title)} ${draw(ctx, items)}`);
}
