import { likenesses, problemsOf } from "@/bench/quality/builtin-rows.ts";
import { measureBuiltin } from "@/bench/quality/measure-builtin.ts";
import { allSamples } from "@/bench/quality/samples.ts";
import type { Result } from "./tests.ts";

const SAMPLES = 6;
const MAX_PAGES = 2;

/**
 * Six sites of the built-in generator, spread evenly over types, languages and seeds: the first two pages of each as
 * `npm run bench quality` measures all of them, and Lighthouse on one.
 */
export async function runQuality(): Promise<Result> {
  const all = allSamples();
  const step = Math.ceil(all.length / SAMPLES);
  const samples = all.filter((_, index) => index % step === 0);
  const { built, measured } = await measureBuiltin({
    samples,
    jobs: 2,
    hasLighthouse: (sample) => sample === samples[0],
    isFresh: true,
    shots: undefined,
    maxPages: MAX_PAGES,
  });
  const problems = problemsOf(measured, likenesses(built));
  return { passed: problems.length === 0 ? built.length : 0, failed: problems.length, output: problems.join("\n") };
}
