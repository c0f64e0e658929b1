import { html, type Html } from "../html";
import type { Ctx, Pair } from "../types";
import { cardBox, sectionFrame, sectionHead } from "./common";

type Variant = (ctx: Ctx, head: Html, steps: readonly Pair[]) => Html;

const columns = (steps: readonly Pair[]): string => (steps.length === 4 ? "lg:grid-cols-4" : "lg:grid-cols-3");

const line: Variant = (_ctx, head, steps) =>
  sectionFrame(
    "steps",
    html`${head}
      <ol class="mt-12 grid gap-10 sm:grid-cols-2 ${columns(steps)}">
        ${steps.map(
          (step, index) =>
            html`<li class="space-y-4">
              <div class="flex items-center gap-4">
                <span
                  aria-hidden="true"
                  class="grid size-11 shrink-0 place-items-center rounded-full bg-accent font-medium text-on-accent"
                  >${index + 1}</span
                ><span aria-hidden="true" class="h-px flex-1 bg-line"></span>
              </div>
              <h3 class="font-display text-xl">${step.title}</h3>
              <p class="text-muted text-pretty">${step.text}</p>
            </li>`,
        )}
      </ol>`,
  );

const numerals: Variant = (_ctx, head, steps) =>
  sectionFrame(
    "steps",
    html`${head}
      <ol class="mt-12 divide-y divide-line border-y border-line">
        ${steps.map(
          (step, index) =>
            html`<li
              class="grid grid-cols-[4rem_1fr] items-start gap-x-6 gap-y-2 py-8 md:grid-cols-[10rem_1fr_1fr] md:items-center"
            >
              <span
                aria-hidden="true"
                class="row-span-2 font-display text-5xl text-accent-ink md:row-span-1 md:text-8xl"
                >${index + 1}</span
              >
              <h3 class="font-display text-2xl">${step.title}</h3>
              <p class="text-muted text-pretty">${step.text}</p>
            </li>`,
        )}
      </ol>`,
  );

const stagger: Variant = (ctx, head, steps) =>
  sectionFrame(
    "steps",
    html`${head}
      <ol class="mt-12 grid gap-5 ${columns(steps)}">
        ${steps.map(
          (step, index) =>
            html`<li class="${cardBox(ctx.style)} ${["", "lg:mt-10", "lg:mt-20", "lg:mt-28"][index] ?? ""}">
              <span aria-hidden="true" class="font-mono text-sm text-accent-ink"
                >${String(index + 1).padStart(2, "0")}</span
              >
              <h3 class="mt-4 font-display text-2xl">${step.title}</h3>
              <p class="mt-3 text-muted text-pretty">${step.text}</p>
            </li>`,
        )}
      </ol>`,
  );

const rail: Variant = (_ctx, head, steps) =>
  sectionFrame(
    "steps",
    html`<div class="grid gap-12 lg:grid-cols-12">
      <div class="lg:col-span-5">${head}</div>
      <ol class="space-y-10 border-l border-line pl-8 lg:col-span-7">
        ${steps.map(
          (step, index) =>
            html`<li class="relative space-y-2">
              <span
                aria-hidden="true"
                class="absolute top-0 -left-8 grid size-9 -translate-x-1/2 place-items-center rounded-full border border-line bg-page font-mono text-sm text-accent-ink"
                >${index + 1}</span
              >
              <h3 class="font-display text-2xl">${step.title}</h3>
              <p class="max-w-xl text-muted text-pretty">${step.text}</p>
            </li>`,
        )}
      </ol>
    </div>`,
    "bg-sunken",
  );

const VARIANTS = { line, numerals, stagger, rail } as const;

/** How working with this place goes, step by step; null when the copy has none left. */
export function stepsSection(ctx: Ctx, label: string): Html | null {
  const steps = ctx.copy.takeSteps();
  if (steps.length < 3) return null;
  const head = sectionHead(ctx, "steps", label, ctx.copy.takeTitle("steps"));
  return VARIANTS[ctx.rng.fork(`steps-${ctx.path}`).pick(["line", "numerals", "stagger", "rail"])](ctx, head, steps);
}
