import { drawShapes } from "../art/shapes";
import { html, type Html } from "../html";
import type { Ctx } from "../types";

function bars(ctx: Ctx): Html {
  const rng = ctx.rng.fork("mock-bars");
  const shapes = Array.from({ length: 12 }, (_, index) => {
    const height = 30 + rng.int(0, 50) + index * 4;
    return `${index === 10 ? "a" : "h"} r${index * 26 + 4},${140 - height},16,${height},4`;
  });
  return html`<svg viewBox="0 0 316 144" class="w-full" aria-hidden="true">${drawShapes(shapes)}</svg>`;
}

/** A board: columns of cards, some done, one in hand. */
function board(ctx: Ctx, names: readonly string[]): Html {
  const rng = ctx.rng.fork("mock-board");
  const card = (index: number): Html =>
    html`<div
      class="space-y-3 rounded-theme border p-4 ${index === 2 ? "border-accent bg-accent-soft text-on-accent-soft" : "border-line bg-surface"}"
    >
      <div class="truncate text-sm">${names[index % Math.max(1, names.length)] ?? ctx.brief.name}</div>
      <div class="flex items-center gap-2">
        <span class="size-5 shrink-0 rounded-full ${index % 2 === 0 ? "bg-accent" : "bg-accent-300"}"></span
        ><span class="h-2 rounded-full bg-line" style="width:${rng.int(30, 70)}%"></span>
      </div>
    </div>`;
  const column = (cards: readonly number[], classes: string): Html =>
    html`<div class="space-y-3 ${classes}">
      <div class="flex items-center justify-between">
        <span class="h-2 w-16 rounded-full bg-line-strong"></span
        ><span class="text-sm text-muted tabular-nums">${cards.length}</span>
      </div>
      ${cards.map(card)}
    </div>`;
  return html`<div class="grid gap-5 bg-sunken p-5 @md:grid-cols-2 @xl:p-8 @2xl:grid-cols-3">
    ${column([0, 1], "")}${column([2, 3, 4], "")}${column([5, 0], "@max-2xl:hidden")}
  </div>`;
}

/** A plan of weeks: each thing is a bar that begins and ends somewhere, today is a line. */
function weeks(ctx: Ctx, names: readonly string[]): Html {
  const rng = ctx.rng.fork("mock-weeks");
  const paints = ["bg-accent text-on-accent", "bg-accent-soft text-on-accent-soft", "border border-line bg-surface"];
  const rows = names.map((name, index) => {
    const start = rng.int(0, 40);
    return html`<div class="py-2">
      <div
        class="truncate rounded-theme px-4 py-3 text-sm ${paints[index % paints.length] ?? ""}"
        style="margin-left:${start}%;width:${rng.int(38, 58)}%"
      >
        ${name}
      </div>
    </div>`;
  });
  return html`<div class="bg-page p-5 @xl:p-8">
    <div class="mb-4 flex items-center justify-between gap-4 border-b border-line pb-4">
      <span class="truncate font-display text-lg">${ctx.brief.name}</span
      ><span class="flex gap-2"
        ><span class="h-2 w-8 rounded-full bg-accent"></span><span class="h-2 w-8 rounded-full bg-line"></span
        ><span class="h-2 w-8 rounded-full bg-line"></span
      ></span>
    </div>
    <div class="relative">
      <div class="absolute inset-y-0 left-1/2 w-px bg-accent"></div>
      <div class="relative">${rows}</div>
    </div>
  </div>`;
}

/** A picture of a product's screen, drawn from the names of its own features; hidden from screen readers. */
export function appMock(ctx: Ctx): Html {
  const names = ctx.copy.items.map((item) => item.name).slice(0, 6);
  const screen = ctx.rng.fork("mock-kind").pick([overview, board, weeks]);
  return html`<div
    aria-hidden="true"
    class="@container mx-auto w-full max-w-content overflow-hidden rounded-theme-lg border border-line bg-surface text-left shadow-theme"
  >
    <div class="flex gap-2 border-b border-line px-5 py-4">
      <span class="size-3 rounded-full bg-accent"></span><span class="size-3 rounded-full bg-line"></span
      ><span class="size-3 rounded-full bg-line"></span>
    </div>
    ${screen(ctx, names)}
  </div>`;
}

/** What a product opens with: its parts at the side, figures, and what was done last. */
function overview(ctx: Ctx, names: readonly string[]): Html {
  const rng = ctx.rng.fork("mock");
  const side = html`<div class="hidden space-y-2 border-r border-line bg-sunken p-5 @xl:block">
    <div class="mb-6 flex items-center gap-2 font-display">
      <span class="size-5 rounded-theme-sm bg-accent"></span>${ctx.brief.name}
    </div>
    ${names.slice(0, 5).map((name, index) => html`<div class="truncate rounded-theme-sm px-3 py-2 text-sm ${index === 0 ? "bg-accent-soft text-on-accent-soft" : "text-muted"}">${name}</div>`)}
  </div>`;
  const rows = names.map(
    (name, index) =>
      html`<div class="flex items-center gap-3 border-b border-line py-3 text-sm">
        <span class="size-3 shrink-0 rounded-full ${index < 2 ? "bg-accent" : "border-2 border-line"}"></span
        ><span class="min-w-0 flex-1 truncate">${name}</span
        ><span class="hidden h-2 rounded-full bg-accent-soft @md:block" style="width:${rng.int(40, 120)}px"></span
        ><span class="text-muted tabular-nums">${rng.int(1, 28)}.${rng.int(1, 12)}.</span>
      </div>`,
  );
  return html`<div class="grid @xl:grid-cols-[12rem_1fr]">
    ${side}
    <div class="min-w-0 space-y-6 p-5 @xl:p-8">
      <div class="grid gap-5 @2xl:grid-cols-2">
        <div class="rounded-theme border border-line p-5">
          <div class="mb-4 truncate text-sm text-muted">${names[1] ?? ctx.brief.name}</div>
          ${bars(ctx)}
        </div>
        <div class="hidden flex-col justify-between rounded-theme bg-accent p-5 text-on-accent @2xl:flex">
          <div class="text-sm">${names[0] ?? ctx.brief.name}</div>
          <div class="font-display text-6xl tabular-nums">${rng.int(12, 94)}</div>
          <div class="h-2 overflow-hidden rounded-full bg-page/30">
            <div class="h-full rounded-full bg-page" style="width:${rng.int(40, 85)}%"></div>
          </div>
        </div>
      </div>
      <div>${rows}</div>
    </div>
  </div>`;
}
