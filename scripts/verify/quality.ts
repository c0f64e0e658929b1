import { likenesses, problemsOf } from "@/bench/quality/builtin-rows.ts";
import { measureBuiltin } from "@/bench/quality/measure-builtin.ts";
import { sampleSix } from "@/bench/quality/samples.ts";
import type { Result } from "./tests.ts";

const MAX_PAGES = 2;

/**
 * Six sites of the built-in generator, two of each mode: the first two pages of each as
 * `npm run bench quality` measures all of them, and Lighthouse on one.
 */
export async function runQuality(): Promise<Result> {
  const samples = sampleSix();
  const { built, measured } = await measureBuiltin({
    samples,
    jobs: 2,
    hasLighthouse: (sample) => sample === samples[0],
    isFresh: true,
    maxPages: MAX_PAGES,
  });
  const problems = problemsOf(measured, likenesses(built));
  return { passed: problems.length === 0 ? built.length : 0, failed: problems.length, output: problems.join("\n") };
}
