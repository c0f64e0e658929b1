import { type CostRange, estimateCost, type PaidBefore, ratiosOf, type RunTask } from "@/lib/credits";
import { env } from "@/lib/platform/env";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { type Mode, MODE_PRICES } from "@/lib/schemas/mode";
import type { ProjectDoc } from "@/models/project";
import { type ChosenModel, chooseModel } from "./choose-model";
import { expectPromptTokens } from "./prompt-tokens";

export type QuoteInput = {
  /** Whose run it is. */
  ownerId: string;
  mode: Mode;
  /** The model that was asked for; the mode's own unless told. */
  model?: string | undefined;
  /** The words of the request; of the first one where a run goes on with another. */
  request: string;
  blueprint: BlueprintId;
  /** Null before there is one. */
  project: ProjectDoc | null;
  /** Whether the request makes the project's first files; a run that goes on is of the kind of the first one. */
  isFirstBuild: boolean;
  /** How many images come with the request; none unless told. */
  images?: number;
  /** What the runs have paid that this one goes on from. */
  before?: PaidBefore;
};

/** What a run would cost, in centicredits. */
export type Quote = CostRange & {
  /** What this run and those it goes on from pay at least, together. */
  minimumCenticredits: number;
  /** The least that a cap may be. */
  leastCapCenticredits: number;
  /** The cap unless the person names a lower one. */
  capCenticredits: number;
  isFree: boolean;
  chosen: ChosenModel;
};

/** Reckons what a run would cost, from its words, mode, model and the size of its project. */
export async function quoteRun(input: QuoteInput): Promise<Quote> {
  const { mode, before } = input;
  const chosen = await chooseModel(input.ownerId, mode, input.model);
  // A talk makes no files, also where there are none yet.
  const isFirstBuild = input.isFirstBuild && mode !== "discuss";
  const modePrice = MODE_PRICES[mode];
  const kindMinimum = isFirstBuild ? modePrice.firstBuildMinimumCenticredits : modePrice.followUpMinimumCenticredits;
  const minimumCenticredits = before?.minimumCenticredits ?? kindMinimum;
  const { price } = chosen;
  if (!price) return { ...fixedQuote(chosen, minimumCenticredits, before), chosen };
  const leastCapCenticredits = before
    ? Math.max(minimumCenticredits - before.chargedCenticredits, modePrice.followUpMinimumCenticredits)
    : minimumCenticredits;
  const inputTokens = await expectPromptTokens({ ...input, model: chosen.name });
  const { request, blueprint } = input;
  const change: RunTask = mode === "discuss" ? { kind: "talk", request } : { kind: "follow-up", request, inputTokens };
  const task: RunTask = isFirstBuild ? { kind: "first-build", request, blueprint, mode } : change;
  const ratios = await ratiosOf(chosen.name, task.kind, price);
  const whole = estimateCost({ task, inputTokens, price, minimumCenticredits, ratios });
  return {
    ...(before ? rest(whole, before, leastCapCenticredits) : whole),
    minimumCenticredits,
    leastCapCenticredits,
    capCenticredits: Math.max(modePrice.defaultCapCenticredits, leastCapCenticredits),
    isFree: false,
    chosen,
  };
}

/** What is left of a range for a run that goes on with others. */
function rest({ minCenticredits, maxCenticredits }: CostRange, before: PaidBefore, least: number): CostRange {
  const min = Math.max(least, minCenticredits - before.modelCenticredits);
  return { minCenticredits: min, maxCenticredits: Math.min(2 * min, Math.max(min, maxCenticredits)) };
}

/** The built-in generator costs nothing, or exactly the minimum; what a person's own key pays costs nothing here. */
function fixedQuote(
  { kind }: ChosenModel,
  minimumCenticredits: number,
  before: PaidBefore | undefined,
): Omit<Quote, "chosen"> {
  const isFree = kind === "own" || env().BUILTIN_CREDITS === "free";
  const due = isFree ? 0 : Math.max(0, minimumCenticredits - (before?.chargedCenticredits ?? 0));
  return {
    minCenticredits: due,
    maxCenticredits: due,
    minimumCenticredits: isFree ? 0 : minimumCenticredits,
    leastCapCenticredits: due,
    capCenticredits: due,
    isFree,
  };
}
