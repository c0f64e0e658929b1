import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { runStaticChecks } from "@/lib/checks/static/run-static-checks.ts";
import type { CheckerBrowser } from "@/lib/integrations/chromium/index.ts";
import { root } from "@/scripts/lib/env.ts";
import type { BuiltSample } from "./build-sample.ts";
import { findRepeats } from "./find-repeats.ts";
import { lookAtSample } from "./look-at-sample.ts";
import { MIN_SCORE, runLighthouse } from "./run-lighthouse.ts";
import { nameOf } from "./samples.ts";
import { findInvalid } from "./validate-html.ts";

/** Changed with what is asked of a site, so that nothing stays measured by old rules. */
const RULES = 1;
const KEPT = join(root, "bench/results/quality");

const lines = z.array(z.string());
const scoresSchema = z.object({
  performance: z.number(),
  accessibility: z.number(),
  "best-practices": z.number(),
  seo: z.number(),
});
const measuredSchema = z.object({
  name: z.string(),
  /** The same files under the same rules have the same. */
  key: z.string(),
  findings: z.object({
    html: lines,
    checks: lines,
    repeats: lines,
    axe: lines,
    overflow: lines,
    buttons: lines,
    errors: lines,
  }),
  /** Null where Lighthouse was not asked. */
  lighthouse: z.object({ scores: scoresSchema, lost: lines }).nullable(),
});
export type Measured = z.infer<typeof measuredSchema>;
export type Measure = keyof Measured["findings"];

/** Everything that is asked of one site. */
export async function measureSample(
  built: BuiltSample,
  browser: CheckerBrowser,
  { hasLighthouse, maxPages }: { hasLighthouse: boolean; maxPages: number },
): Promise<Measured> {
  const checks = await runStaticChecks([...built.texts].map(([path, text]) => ({ path, text })));
  const failed = checks.flatMap(({ status, findings }) => (status === "passed" ? [] : findings));
  const [html, seen] = [await findInvalid(built), await lookAtSample(browser, built, maxPages)];
  return {
    name: nameOf(built.sample),
    key: keyOf(built),
    findings: {
      html,
      checks: failed.map(({ code, path, what }) => `${path}: ${code} ${what}`),
      repeats: findRepeats(built),
      ...seen,
    },
    lighthouse: hasLighthouse ? await runLighthouse(built) : null,
  };
}

/**
 * What was measured of these very files before; null where they are others, or more is asked now. A site that something
 * was wrong with is measured again: the machine may have been busy.
 */
export async function readMeasured(built: BuiltSample, hasLighthouse: boolean): Promise<Measured | null> {
  const text = await readFile(fileOf(built), "utf8").catch(() => null);
  const found = text === null ? null : measuredSchema.safeParse(JSON.parse(text)).data;
  if (found?.key !== keyOf(built) || (found.lighthouse === null && hasLighthouse)) return null;
  const isSound = Object.values(found.findings).every((lines) => lines.length === 0);
  const lowest = Math.min(...Object.values(found.lighthouse?.scores ?? { none: 100 }));
  return isSound && lowest >= MIN_SCORE ? found : null;
}

/** Keeps it, so that a run that was ended goes on where it was. */
export async function keepMeasured(built: BuiltSample, measured: Measured): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  await writeFile(fileOf(built), `${JSON.stringify(measured, null, 2)}\n`);
}

const fileOf = ({ sample }: BuiltSample): string => join(KEPT, `${nameOf(sample)}.json`);

function keyOf({ bodies }: BuiltSample): string {
  const hash = createHash("sha256").update(`rules ${RULES}`);
  for (const [path, { bytes }] of bodies) hash.update(path).update(bytes);
  return hash.digest("hex");
}
