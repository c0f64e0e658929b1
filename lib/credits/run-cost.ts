import type { RunPrice } from "@/lib/schemas/pricing";
import type { RunEndStatus } from "@/lib/schemas/run";

/** The tokens of a run. */
export type Usage = {
  inputTokens: number;
  /** The part of the input that the provider had cached. */
  cachedInputTokens: number;
  outputTokens: number;
  /** True where the figures are our own count and not the provider's. */
  isEstimated: boolean;
};

/** What the runs that a run goes on from have paid, and the minimum they share. */
export type PaidBefore = {
  minimumCenticredits: number;
  /** The model's price of those that were charged, but for what lay past their caps, which is ours. */
  modelCenticredits: number;
  chargedCenticredits: number;
};

/** A dollar in its smallest part here: with it a price for a million tokens, of up to six decimals, is a whole number. */
const PICO = 1_000_000;
/** A centicredit is $0.002, so 2,000,000,000 millionths of a millionth of a dollar. */
const PICO_PER_CENTICREDIT = 2_000_000_000n;
const MARGIN_PARTS = 1_000_000;

/**
 * What a model's tokens cost with the margin, in centicredits, rounded up to a whole one. Reckoned in whole numbers, so
 * that a price such as 0.1 does no harm.
 */
export function modelCost(usage: Omit<Usage, "isEstimated">, price: RunPrice): number {
  const cached = Math.min(usage.cachedInputTokens, usage.inputTokens);
  const pico =
    times(usage.inputTokens - cached, price.inputPerMillionUsd) +
    times(cached, price.cachedInputPerMillionUsd) +
    times(usage.outputTokens, price.outputPerMillionUsd);
  const scaled = pico * BigInt(Math.round(price.margin * MARGIN_PARTS));
  const unit = PICO_PER_CENTICREDIT * BigInt(MARGIN_PARTS);
  return Number((scaled + unit - 1n) / unit);
}

function times(tokens: number, perMillionUsd: number): bigint {
  return BigInt(Math.ceil(tokens)) * BigInt(Math.round(perMillionUsd * PICO));
}

/**
 * What a run costs its owner when it ends, in centicredits: the larger of the minimum and the model's price, both
 * together with the runs it goes on from, less what those have paid. A stopped run pays no minimum; a failed or
 * interrupted one nothing; none more than its hold.
 */
export function runCost(run: {
  status: RunEndStatus;
  modelCenticredits: number;
  holdCenticredits: number;
  before: PaidBefore;
}): number {
  const { status, modelCenticredits, holdCenticredits, before } = run;
  if (status === "failed" || status === "interrupted") return 0;
  const minimum = status === "stopped" ? 0 : before.minimumCenticredits;
  const together = Math.max(minimum, before.modelCenticredits + modelCenticredits);
  return Math.min(holdCenticredits, Math.max(0, together - before.chargedCenticredits));
}

/**
 * What a run costs that ends with something to choose from before anything is built, in centicredits: together with the
 * runs it goes on from no more than `mostCenticredits`, whatever the model cost; the rest is paid by the build, should it
 * come. Only words that send a plan back pay for what they make the model write again.
 */
export function leavingCost(run: {
  modelCenticredits: number;
  holdCenticredits: number;
  before: PaidBefore;
  mostCenticredits: number;
  isSentBack: boolean;
}): number {
  const due = Math.max(0, run.mostCenticredits - run.before.chargedCenticredits);
  return Math.min(run.holdCenticredits, run.isSentBack ? Math.max(due, run.modelCenticredits) : due);
}
