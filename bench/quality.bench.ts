import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { BUILD_MODES } from "@/lib/schemas/mode.ts";
import { dim, line } from "@/scripts/bootstrap/print.mjs";
import { builtinRows, likenesses, problemsOf } from "./quality/builtin-rows.ts";
import { measureBuiltin } from "./quality/measure-builtin.ts";
import { measureModel, modelRows } from "./quality/measure-model.ts";
import type { Replayed } from "./quality/replay-prompts.ts";
import { allSamples, nameOf, type Sample } from "./quality/samples.ts";
import { takeGrid } from "./quality/take-grid.ts";
import type { BenchRow } from "./support/rows.ts";

const MAX_LINES = 60;
/** Findings that are told of one prompt. */
const MAX_LEFT = 8;

/**
 * How good what is built is: the built-in generator's sites of every type, in two languages, by three seeds; or with
 * `--prompts file` what a model makes of them. See docs/quality.md for what is asked of each, and the arguments.
 */
export default async function run(args: string[]): Promise<{ name: string; rows: BenchRow[]; note: string }> {
  const { values } = parseArgs({
    args,
    options: {
      blueprint: { type: "string", multiple: true, default: [] },
      lang: { type: "string", multiple: true, default: [] },
      seed: { type: "string", multiple: true, default: [] },
      mode: { type: "string", multiple: true, default: ["quick"] },
      jobs: { type: "string", default: String(Math.min(4, availableParallelism())) },
      shots: { type: "string" },
      fresh: { type: "boolean", default: false },
      "no-lighthouse": { type: "boolean", default: false },
      endpoint: { type: "string" },
      model: { type: "string" },
      prompts: { type: "string" },
    },
  });
  const jobs = Number(values.jobs) || 1;
  if (values.prompts !== undefined) {
    const { endpoint, model, prompts } = values;
    const onReplayed = (one: Replayed): void => line(dim(`    ${one.passed} (${one.seconds} s)  ${one.prompt}`));
    const replayed = await measureModel({ endpoint, model, prompts, jobs, onReplayed });
    const failed = replayed.filter(({ left }) => left.length > 0);
    const lines = failed.flatMap(({ prompt, left }) => [prompt, ...left.slice(0, MAX_LEFT).map((what) => `  ${what}`)]);
    const note = [`${replayed.length} prompts, ${model ?? endpoint ?? "built-in generator"}`, ...lines].join("\n    ");
    return { name: "quality", rows: modelRows(replayed), note };
  }
  const isWanted = (list: readonly string[], value: string | number): boolean =>
    list.length === 0 || list.some((wanted) => String(value).startsWith(wanted));
  const unknown = values.mode.find((mode) => !BUILD_MODES.some((known) => known === mode));
  if (unknown !== undefined) throw new Error(`There is no mode ${unknown}: ${BUILD_MODES.join(", ")}.`);
  const samples = allSamples(BUILD_MODES.filter((mode) => values.mode.includes(mode))).filter(
    ({ blueprint, lang, seed }: Sample) =>
      isWanted(values.blueprint, blueprint) && isWanted(values.lang, lang) && isWanted(values.seed, seed),
  );
  if (samples.length === 0) throw new Error("No sample is of that type, language, seed and mode.");
  if (values.shots !== undefined) {
    const sheets = await takeGrid(samples, jobs, values.shots);
    return { name: "quality", rows: [], note: `${samples.length} sites, side by side on ${sheets} sheets` };
  }
  const { built, measured } = await measureBuiltin({
    samples,
    jobs,
    hasLighthouse: () => !values["no-lighthouse"],
    isFresh: values.fresh,
    onMeasured: ({ sample }) => line(dim(`    ${nameOf(sample)}`)),
  });
  const pairs = likenesses(built);
  const problems = problemsOf(measured, pairs);
  const more = problems.length > MAX_LINES ? [`… and ${problems.length - MAX_LINES} more`] : [];
  const pages = built.reduce(
    (sum, { texts }) => sum + [...texts.keys()].filter((path) => path.endsWith(".html")).length,
    0,
  );
  const note = [
    `${built.length} sites, ${pages} pages; the last figure of a row is its worst site's.`,
    ...problems.slice(0, MAX_LINES),
    ...more,
  ].join("\n    ");
  return { name: "quality", rows: builtinRows(measured, pairs), note };
}
