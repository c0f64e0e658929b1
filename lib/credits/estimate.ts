import type { RunPrice } from "@/lib/schemas/pricing";
import { predictOutputTokens, predictReviewTokens, type RunTask } from "./estimate-tokens";
import { modelCost } from "./run-cost";

export type CostRange = { minCenticredits: number; maxCenticredits: number };

type EstimateInput = {
  task: RunTask;
  inputTokens: number;
  price: RunPrice;
  minimumCenticredits: number;
  /** What runs of the kind have cost, as shares of what was predicted for them. */
  ratios: readonly number[];
};

/** How far beyond what was seen the range reaches where it has room. */
const PAD = 1.25;
const WIDEST = 2;

/**
 * What a run will cost, in centicredits: the range, at most a factor of two wide and not below the minimum, that would
 * have held most of the runs behind `ratios`.
 */
export function estimateCost({ task, inputTokens, price, minimumCenticredits, ratios }: EstimateInput): CostRange {
  const predicted = predictCost(task, inputTokens, price);
  const costs = ratios.map((ratio) => Math.max(1, minimumCenticredits, ratio * predicted)).toSorted((a, b) => a - b);
  const { low, high } = densest(costs.length > 0 ? costs : [Math.max(1, minimumCenticredits, predicted)]);
  const room = (WIDEST * low) / high;
  const pad = Math.min(PAD, Math.sqrt(room));
  const minCenticredits = Math.max(minimumCenticredits, Math.floor(low / pad));
  // What lay under the minimum says nothing of how far above it a run may come; its own price does.
  const top = ratios.reduce((most, ratio) => Math.max(most, ratio * predicted <= high ? ratio * predicted : 0), 0);
  const maxCenticredits = Math.max(minCenticredits, Math.ceil((top || predicted) * PAD));
  return { minCenticredits, maxCenticredits: Math.min(maxCenticredits, WIDEST * minCenticredits) };
}

/** What the model's price of a run would be by the constants alone. */
export function predictCost(task: RunTask, inputTokens: number, price: RunPrice): number {
  const read = inputTokens + predictReviewTokens(task);
  return modelCost({ inputTokens: read, cachedInputTokens: 0, outputTokens: predictOutputTokens(task) }, price);
}

/** Of sorted costs, the ends of the stretch no wider than a factor of two that holds most of them. */
function densest(costs: readonly number[]): { low: number; high: number } {
  let best = { low: costs[0] ?? 0, high: costs[0] ?? 0, count: 0 };
  let end = 0;
  for (const [start, low] of costs.entries()) {
    while (end < costs.length && (costs[end] ?? 0) <= WIDEST * low) end += 1;
    if (end - start > best.count) best = { low, high: costs[end - 1] ?? low, count: end - start };
  }
  return best;
}
