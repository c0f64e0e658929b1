import { processGlobal } from "@/lib/platform/process-global";
import type { BlueprintId } from "@/lib/schemas/blueprint";
import { buildModeSchema } from "@/lib/schemas/mode";
import type { RunPrice } from "@/lib/schemas/pricing";
import { ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { predictCost } from "./estimate";
import type { RunTask } from "./estimate-tokens";
import { modelCost } from "./run-cost";

type Kind = RunTask["kind"];

/** How many of the last runs count. */
const LAST_RUNS = 100;
/** With fewer, the spread is the built-in generator's, laid around what the few say. */
const ENOUGH_RUNS = 30;
const FEW_RUNS = 3;
const FRESH_MS = 60_000;

/**
 * What runs of the built-in generator cost as shares of what the constants predict, at the prices of gpt-5: the middles
 * of twenty equal parts of 125 first builds and of 319 changes. Their prompts are not those of the bench.
 */
const BUILTIN_RATIOS: Readonly<Record<Kind, readonly number[]>> = {
  "first-build": [
    0.7, 0.78, 0.82, 0.87, 0.9, 0.91, 0.92, 0.94, 0.95, 0.96, 0.99, 1, 1.03, 1.05, 1.07, 1.13, 1.15, 1.23, 1.26, 1.33,
  ],
  "follow-up": [
    0.81, 0.85, 0.89, 0.9, 0.92, 0.92, 0.93, 0.94, 0.94, 0.95, 0.96, 0.96, 0.97, 0.97, 0.99, 1.01, 1.05, 1.11, 1.19,
    1.38,
  ],
  // Nearly all of it is the prompt, whose size is known.
  talk: [0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.2],
};

type Cached = { at: number; ratios: Promise<readonly number[]> };

/**
 * What this installation's last completed runs of a model and kind have cost, as shares of what the constants predict.
 * Read from the database at most once a minute.
 */
export function ratiosOf(model: string, kind: Kind, price: RunPrice): Promise<readonly number[]> {
  const cache = processGlobal("estimate-ratios", () => new Map<string, Cached>());
  const key = `${kind} ${model}`;
  const cached = cache.get(key);
  if (cached && performance.now() - cached.at < FRESH_MS) return cached.ratios;
  const ratios = readOwnRatios(model, kind, price).then((own) => calibrate(own, kind));
  cache.set(key, { at: performance.now(), ratios });
  // What could not be read is asked for again.
  ratios.catch(() => cache.delete(key));
  return ratios;
}

/** The shares to reckon with: one's own where there are enough, else the built-in generator's around the own median. */
export function calibrate(own: readonly number[], kind: Kind): readonly number[] {
  const builtin = BUILTIN_RATIOS[kind];
  if (own.length >= ENOUGH_RUNS) return own;
  if (own.length < FEW_RUNS) return builtin;
  const median = own.toSorted((a, b) => a - b)[Math.floor(own.length / 2)] ?? 1;
  return [...builtin.map((ratio) => ratio * median), ...own];
}

async function readOwnRatios(model: string, kind: Kind, price: RunPrice): Promise<number[]> {
  const runs = await RunModel.find(
    {
      model,
      status: "completed",
      continuesRunId: null,
      mode: kind === "talk" ? "discuss" : { $ne: "discuss" },
      ...(kind === "talk" ? {} : { baseVersionId: kind === "first-build" ? null : { $ne: null } }),
      usage: { $ne: null },
      // A project that is gone took the words with it, without which nothing is predicted.
      prompt: { $ne: "" },
    },
    { prompt: 1, projectId: 1, usage: 1, mode: 1 },
  )
    .sort({ startedAt: -1 })
    .limit(LAST_RUNS)
    .lean<RunDoc[]>();
  const blueprints = kind === "first-build" ? await blueprintsOf(runs) : new Map<string, BlueprintId>();
  return runs.flatMap(({ prompt, projectId, usage, mode }) => {
    const blueprint = blueprints.get(String(projectId));
    if (!usage || (kind === "first-build" && !blueprint)) return [];
    const { inputTokens } = usage;
    const task: RunTask = blueprint
      ? { kind: "first-build", request: prompt, blueprint, mode: buildModeSchema.catch("quick").parse(mode) }
      : kind === "talk"
        ? { kind, request: prompt }
        : { kind: "follow-up", request: prompt, inputTokens };
    const predicted = predictCost(task, inputTokens, price);
    return predicted > 0 ? [modelCost(usage, price) / predicted] : [];
  });
}

async function blueprintsOf(runs: readonly RunDoc[]): Promise<Map<string, BlueprintId>> {
  const projects = await ProjectModel.find({ _id: { $in: runs.map((run) => run.projectId) } }, { blueprint: 1 }).lean();
  return new Map(projects.map((project) => [String(project._id), project.blueprint]));
}
