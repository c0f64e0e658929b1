import { drawIcon } from "../art/scenes";
import { html, type Html } from "../html";
import type { Ctx } from "../types";
import { contactFacts } from "./contact";
import { frameShape, picture, sectionFrame, sectionHead, words } from "./common";

type Variant = (ctx: Ctx, head: Html, rows: Html) => Html;

const beside: Variant = (ctx, head, rows) =>
  sectionFrame(
    "hours",
    html`<div class="grid items-center gap-12 md:grid-cols-2">
      <div
        class="aspect-[4/3] w-full ${ctx.style.shape === "arch" ? "overflow-hidden rounded-theme-lg" : frameShape(ctx.style)}"
      >
        ${picture(ctx, 3, 900, 675)}
      </div>
      <div class="space-y-8">${head}${rows}</div>
    </div>`,
  );

const board: Variant = (ctx, head, rows) =>
  sectionFrame(
    "hours",
    html`<div
      class="grid gap-10 rounded-theme-lg bg-accent-soft p-8 text-on-accent-soft [&_.text-accent-ink]:text-on-accent-soft md:grid-cols-12 md:p-14"
    >
      <div class="flex flex-col justify-between gap-8 md:col-span-5">${head}${drawIcon("clock", "size-24")}</div>
      <div class="md:col-span-7">${rows}</div>
    </div>`,
  );

const wide: Variant = (_ctx, head, rows) =>
  sectionFrame("hours", html`<div class="grid gap-10 md:grid-cols-2">${head}${rows}</div>`, "border-y border-line");

/** When the doors are open, and where, as far as the brief says. */
export function hoursSection(ctx: Ctx): Html {
  const t = words(ctx);
  const hours = ctx.copy.hours.length > 0 ? ctx.copy.hours : [{ title: t.openHours, text: t.hoursAsk }];
  const rows = [...hours, ...contactFacts(ctx)];
  const head = sectionHead(ctx, "hours", t.when, ctx.copy.hours.length > 0 ? t.openHours : t.plan);
  const list = html`<dl class="divide-y divide-line border-y border-line text-lg">
    ${rows.map(
      (row) =>
        html`<div class="flex flex-wrap justify-between gap-x-6 gap-y-1 py-4">
          <dt>${row.title}</dt>
          <dd class="font-medium tabular-nums">${row.text}</dd>
        </div>`,
    )}
  </dl>`;
  const variant = ctx.rng.fork(`hours-${ctx.path}`).pick([beside, board, wide]);
  return variant(ctx, head, list);
}
