import { guessBlueprint } from "@/lib/blueprints";
import { calibrate } from "@/lib/credits/calibration.ts";
import { type CostRange, estimateCost, predictCost } from "@/lib/credits/estimate.ts";
import { predictReviewTokens, type RunTask } from "@/lib/credits/estimate-tokens.ts";
import { countTokens } from "@/lib/credits/meter.ts";
import { PRICE_BOOK } from "@/lib/credits/price-book.ts";
import { modelCost } from "@/lib/credits/run-cost.ts";
import { assemblePrompt, loadPromptParts } from "@/lib/generation/prompts";
import { run } from "@/lib/generator/test-runs.ts";
import { BUILD_MODES, MODE_PRICES } from "@/lib/schemas/mode.ts";
import type { RunPrice } from "@/lib/schemas/pricing.ts";
import { BRIEFS, CHANGES } from "./support/prompts.ts";
import type { BenchRow } from "./support/rows.ts";

const MARGIN = 1.5;
const SEEDS = [11, 12, 13, 14, 15, 16, 17, 18];
const MODELS = ["gpt-5-mini", "gpt-5.4-mini", "gpt-5"];
const GOAL_PERCENT = 95;
const NOTE =
  "no model was asked. The texts are the built-in generator's, charged at each model's prices. How far the lengths\n" +
  "  of a real model vary is not known here; the erratic rows multiply them with 0.61 to 1.65.";

type Sample = { task: RunTask; inputTokens: number; outputTokens: number };

/**
 * How often what a run costs fell inside its estimate. The runs are the built-in generator's answers, charged as if a
 * model had written them; their prompts are others than those the constants were measured with. Each model is tried as
 * on a new installation, as on one that learns from its last 100 runs, and there with a model the constants don't fit
 * and with one whose lengths vary by themselves.
 */
export default async function estimateBench(): Promise<{ name: string; rows: BenchRow[]; note: string }> {
  const samples = Map.groupBy(await collectSamples(), ({ task }) => kindOf(task));
  const rows = MODELS.flatMap((model) =>
    [...samples].flatMap(([kind, own]) => {
      const price = { ...priceOf(model), margin: MARGIN };
      return [
        ...rowsOf(`${model}, ${own.length} ${kind}s, new`, judge(own, price, false)),
        ...rowsOf(`${model}, ${own.length} ${kind}s, learning`, judge(own, price, true)),
        ...rowsOf(`${model}, ${own.length} ${kind}s, learning a terse model`, judge(own.map(tersely), price, true)),
        ...rowsOf(
          `${model}, ${own.length} ${kind}s, learning an erratic model`,
          judge(own.map(erratically), price, true),
        ),
      ];
    }),
  );
  return { name: "estimate", rows, note: NOTE };
}

function kindOf(task: RunTask): string {
  return task.kind === "first-build" ? `${task.mode} first build` : task.kind;
}

/** As a model would answer that writes half as much as the constants say. */
function tersely(sample: Sample): Sample {
  return { ...sample, outputTokens: Math.ceil(sample.outputTokens / 2) };
}

/** As a model would answer whose lengths vary by themselves: by factors of 0.61 to 1.65, evenly spread in logarithms. */
function erratically(sample: Sample, index: number): Sample {
  const evenly = (index * 0.618_033_988_75) % 1;
  return { ...sample, outputTokens: Math.ceil(sample.outputTokens * Math.exp(evenly - 0.5)) };
}

function priceOf(model: string): (typeof PRICE_BOOK)[string] {
  const price = PRICE_BOOK[model];
  if (!price) throw new Error(`${model} has no price.`);
  return price;
}

/** Each brief with each seed as a first build, and every change asked of one project of each brief. */
async function collectSamples(): Promise<Sample[]> {
  const parts = await loadPromptParts();
  const samples: Sample[] = [];
  const promptTokens = (
    input: Pick<Parameters<typeof assemblePrompt>[1], "blueprint" | "request" | "history" | "files">,
  ): number =>
    assemblePrompt(parts, { nonce: "k3f9", mode: "quick", ...input })
      .flatMap(({ content }) =>
        typeof content === "string" ? [content] : content.map((part) => ("text" in part ? part.text : "")),
      )
      .reduce((sum, text) => sum + countTokens(text), 0);
  for (const [index, request] of BRIEFS.entries()) {
    const blueprint = guessBlueprint(request);
    for (const seed of SEEDS) {
      const built = run({ request, seed, blueprint });
      const inputTokens = promptTokens({ blueprint, request, history: [], files: [] });
      for (const mode of BUILD_MODES) {
        const { text } = mode === "quick" ? built : run({ request, seed, blueprint, mode, mayAsk: false });
        const task: RunTask = { kind: "first-build", request, blueprint, mode };
        samples.push({ task, inputTokens, outputTokens: countTokens(text) });
      }
      if (seed !== SEEDS[index % SEEDS.length]) continue;
      for (const change of CHANGES) {
        const after = run({ request: change, seed, blueprint, before: built, history: [request] });
        // A sentence that nothing was understood is no change that anybody pays for.
        if (after.events.every((event) => event.type === "prose" || event.type === "done")) continue;
        const files = [...built.files].map(([path, text]) => ({ path, text }));
        const tokens = promptTokens({
          blueprint,
          request: change,
          history: [{ prompt: request, summary: built.summary }],
          files,
        });
        samples.push({
          task: { kind: "follow-up", request: change, inputTokens: tokens },
          inputTokens: tokens,
          outputTokens: countTokens(after.text),
        });
      }
    }
  }
  return shuffled(samples);
}

type Verdict = { isInside: boolean; width: number };

function judge(samples: readonly Sample[], price: RunPrice, isLearning: boolean): Verdict[] {
  const own: number[] = [];
  return samples.map(({ task, inputTokens, outputTokens }) => {
    const minimumCenticredits =
      task.kind === "first-build"
        ? MODE_PRICES[task.mode].firstBuildMinimumCenticredits
        : MODE_PRICES.quick.followUpMinimumCenticredits;
    const ratios = calibrate(isLearning ? own.slice(-100) : [], task.kind);
    const range = estimateCost({ task, inputTokens, price, minimumCenticredits, ratios });
    const read = inputTokens + predictReviewTokens(task);
    const model = modelCost({ inputTokens: read, cachedInputTokens: 0, outputTokens }, price);
    own.push(model / predictCost(task, inputTokens, price));
    return {
      isInside: isInside(range, Math.max(minimumCenticredits, model)),
      width: range.maxCenticredits / range.minCenticredits,
    };
  });
}

function isInside(range: CostRange, centicredits: number): boolean {
  return range.minCenticredits <= centicredits && centicredits <= range.maxCenticredits;
}

function rowsOf(figure: string, verdicts: readonly Verdict[]): BenchRow[] {
  const percent = (100 * verdicts.filter((verdict) => verdict.isInside).length) / verdicts.length;
  const widths = verdicts.map((verdict) => verdict.width).toSorted((a, b) => a - b);
  const at = (share: number): number => widths[Math.floor(share * (widths.length - 1))] ?? Number.NaN;
  return [
    {
      figure: `inside: ${figure}`,
      goal: `≥ ${GOAL_PERCENT}`,
      median: percent,
      p95: percent,
      unit: "%",
      ok: percent >= GOAL_PERCENT,
    },
    { figure: `width: ${figure}`, goal: "≤ 2", median: at(0.5), p95: at(0.95), unit: "×", ok: at(1) <= 2 },
  ];
}

/** In an order that is always the same and has nothing to do with the list's. */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 1;
  return items
    .map((item) => {
      state = (state * 48_271) % 2_147_483_647;
      return { item, at: state };
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
