import { likenesses, problemsOf } from "@/bench/quality/builtin-rows.ts";
import { measureBuiltin } from "@/bench/quality/measure-builtin.ts";
import { samplesOfDay } from "@/bench/quality/samples.ts";
import type { Result } from "./tests.ts";

const DAY_MS = 86_400_000;
const MAX_PAGES = 2;

/**
 * Six sites of the built-in generator, two of each mode, others every day: the first two pages of each as
 * `npm run bench quality` measures all of them, and Lighthouse on one.
 */
export async function runQuality(): Promise<Result> {
  const samples = samplesOfDay(Math.floor(Date.now() / DAY_MS));
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
