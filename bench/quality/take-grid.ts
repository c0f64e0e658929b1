import { openChecker } from "@/lib/integrations/chromium/index.ts";
import { closeCompiler } from "@/lib/stacks/index.ts";
import { type BuiltSample, buildSample } from "./build-sample.ts";
import { makeSheets } from "./contact-sheets.ts";
import { inParallel } from "./in-parallel.ts";
import type { Sample } from "./samples.ts";
import { takeShots } from "./take-shots.ts";

/** Keeps a picture of each sample's first page at every width and in both schemes, and sheets of them; says how many sheets. */
export async function takeGrid(samples: readonly Sample[], jobs: number, folder: string): Promise<number> {
  const open = async <T>(work: (browser: NonNullable<Awaited<ReturnType<typeof openChecker>>>) => Promise<T>) => {
    const browser = await openChecker(undefined);
    if (!browser) throw new Error("There is no Chromium on this machine.");
    return work(browser).finally(() => browser.close());
  };
  try {
    const sites: BuiltSample[] = [];
    for (const sample of samples) sites.push(await buildSample(sample));
    await inParallel(sites, jobs, (built) => open((browser) => takeShots(browser, built, folder)));
  } finally {
    await closeCompiler();
  }
  return open((browser) => makeSheets(browser, samples, folder));
}
