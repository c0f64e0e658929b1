import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import {
  type CheckResult,
  checkIdSchema,
  checkStatusSchema,
  findingSchema,
  STATIC_CHECK_IDS,
} from "@/lib/schemas/check";
import type { SourceFile } from "./types";

/** A site of ours takes a tenth of a second. */
const LIMIT_MS = 10_000;
const MEMORY_MB = 512;
// A line of text, because bundlers rewrite the file name of a `new Worker`.
const START = 'import(require("node:worker_threads").workerData.script)';

const resultsSchema = z.array(
  z.object({ id: checkIdSchema, status: checkStatusSchema, findings: z.array(findingSchema) }),
);

/**
 * Checks files in a worker thread that is killed after 10 s (`limitMs`) or 512 MiB: what a project holds may be made to
 * keep a parser busy. Then every check is skipped, and says why. Never rejects.
 */
export function runStaticChecks(files: readonly SourceFile[], limitMs = LIMIT_MS): Promise<CheckResult[]> {
  const script = pathToFileURL(join(process.cwd(), "lib", "checks", "static", "check-site.worker.ts")).href;
  const worker = new Worker(START, {
    eval: true,
    workerData: { script, files },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    execArgv: ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"],
  });
  return new Promise((resolve) => {
    const finish = (results: CheckResult[]): void => {
      clearTimeout(timer);
      resolve(results);
      void worker.terminate();
    };
    const giveUp = (what: string): void => finish(skipped(what));
    const timer = setTimeout(() => giveUp("time"), limitMs);
    worker.on("message", (value: unknown) => {
      const parsed = resultsSchema.safeParse(value);
      if (parsed.success) finish(parsed.data);
      else giveUp("answer");
    });
    worker.on("error", () => giveUp("memory"));
    worker.on("exit", () => giveUp("exit"));
  });
}

function skipped(what: string): CheckResult[] {
  return STATIC_CHECK_IDS.map((id) => ({ id, status: "skipped", findings: [{ code: "too-much", path: "", what }] }));
}
