import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../lib/env.ts";
import { run } from "../lib/run.ts";

/**
 * What a step counted; `output` is what a person needs to see when something failed, `skipped` why it could not be done
 * on this machine.
 */
export type Result = { passed: number; failed: number; output: string; skipped?: string };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/**
 * Counts from Vitest's JSON report. A file that could not be loaded has no test and counts as one failure; so does a
 * run that ended badly though no test failed. A skipped test is a failure: nothing is skipped here.
 */
export function countVitest(report: unknown, exitCode: number): { passed: number; failed: number } {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = vitestReport.parse(report);
  const broken = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.length);
  const failed = numFailedTests + numPendingTests + broken.length;
  return { passed: numPassedTests, failed: failed || (exitCode === 0 && numPassedTests > 0 ? 0 : 1) };
}

/** The same for Playwright; a test that passed only at a second try is a failure too. */
export function countPlaywright(report: unknown, exitCode: number): { passed: number; failed: number } {
  const { stats, errors } = playwrightReport.parse(report);
  const failed = stats.unexpected + stats.flaky + stats.skipped + (stats.unexpected ? 0 : errors.length);
  return { passed: stats.expected, failed: failed || (exitCode === 0 ? 0 : 1) };
}

/** Runs one project of vitest.config.ts and counts its tests; `distDir` is the build that they start, if they do. */
export function runVitest(project: string, distDir?: string): Promise<Result> {
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project];
  const env = distDir === undefined ? process.env : { ...process.env, NEXT_DIST_DIR: distDir };
  return counted(countVitest, (file) =>
    run(process.execPath, [...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`], {
      cwd: root,
      env,
    }),
  );
}

/** Runs the end-to-end tests on the standalone output in `distDir`; passes as one while there are none. */
export async function runPlaywright(distDir: string): Promise<Result> {
  const folder = join(root, "e2e");
  const names = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  if (!names.some((name) => name.endsWith(".spec.ts")))
    return { passed: 0, failed: 1, output: "There is no end-to-end test." };
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  return counted(countPlaywright, (file) => {
    const env = { ...process.env, NEXT_DIST_DIR: distDir, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    return run(process.execPath, [cli, "test", "--reporter=line,json"], { cwd: root, env });
  });
}

async function counted(
  count: (report: unknown, exitCode: number) => { passed: number; failed: number },
  start: (reportFile: string) => Promise<{ code: number; output: string }>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-verify-"));
  const file = join(folder, "report.json");
  const { code, output } = await start(file);
  try {
    const counts = count(JSON.parse(await readFile(file, "utf8")), code);
    return { ...counts, output: counts.failed > 0 ? output : "" };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
