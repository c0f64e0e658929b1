import { openChecker } from "@/lib/integrations/chromium/index.ts";
import { closeCompiler } from "@/lib/stacks/index.ts";
import { type BuiltSample, buildSample } from "./build-sample.ts";
import { inParallel } from "./in-parallel.ts";
import { keepMeasured, type Measured, measureSample, readMeasured } from "./measure-sample.ts";
import type { Sample } from "./samples.ts";

export type BuiltinOptions = {
  samples: readonly Sample[];
  jobs: number;
  /** Which sites Lighthouse is asked about. */
  hasLighthouse: (sample: Sample) => boolean;
  /** Measures again what was measured before. */
  isFresh: boolean;
  /** So many pages of each are opened in a browser; all unless told. What was measured of some is not kept. */
  maxPages?: number;
  onMeasured?: (built: BuiltSample) => void;
};

/** Builds and measures those samples, a few at once; in their order. */
export async function measureBuiltin(
  options: BuiltinOptions,
): Promise<{ built: readonly BuiltSample[]; measured: Measured[] }> {
  const { samples, jobs, isFresh, maxPages = Infinity } = options;
  const sites: BuiltSample[] = [];
  try {
    for (const sample of samples) sites.push(await buildSample(sample));
    const measured = await inParallel(sites, jobs, async (built) => {
      const hasLighthouse = options.hasLighthouse(built.sample);
      const before = isFresh ? null : await readMeasured(built, hasLighthouse);
      if (before) return before;
      // One each: the checker's browser ends at a bound of memory that is meant for one page at a time.
      const browser = await openChecker(undefined);
      if (!browser) throw new Error("There is no Chromium on this machine.");
      try {
        const found = await measureSample(built, browser, { hasLighthouse, maxPages });
        if (maxPages === Infinity) await keepMeasured(built, found);
        options.onMeasured?.(built);
        return found;
      } finally {
        await browser.close();
      }
    });
    return { built: sites, measured };
  } finally {
    await closeCompiler();
  }
}
