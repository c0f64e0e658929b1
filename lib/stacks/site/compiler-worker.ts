import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { processGlobal } from "@/lib/platform/process-global";

const LIMIT_MS = 5000;
const START_LIMIT_MS = 20_000;

export type CompileJob = { css: string; candidates: string[] };
export type CompileOutcome = { ok: true; css: string } | { ok: false; reason: string };

const answerSchema = z.union([
  z.object({ css: z.string() }).transform(({ css }): CompileOutcome => ({ ok: true, css })),
  z.object({ failed: z.string() }).transform(({ failed }): CompileOutcome => ({ ok: false, reason: failed })),
]);

type Compiler = { worker: Worker | null; warm: boolean; tail: Promise<unknown> };
const compiler = () =>
  processGlobal<Compiler>("site-css-compiler", () => ({ worker: null, warm: false, tail: Promise.resolve() }));

/**
 * Runs one job in the warm worker, one at a time; 5 s and 256 MiB a job, after which the worker is killed and the
 * next job gets a new one. Never rejects: every failure is an outcome with its reason.
 */
export function runInWorker(job: CompileJob): Promise<CompileOutcome> {
  const state = compiler();
  const outcome = state.tail.then(() => attempt(state, job));
  state.tail = outcome;
  return outcome;
}

/** Ends the worker, when the process or a test ends. The next job starts a new one. */
export async function closeWorker(): Promise<void> {
  const state = compiler();
  await state.tail;
  await drop(state);
}

function attempt(state: Compiler, job: CompileJob): Promise<CompileOutcome> {
  const worker = (state.worker ??= startWorker());
  return new Promise((resolve) => {
    // A cold worker reads Tailwind first; that time is ours, not the job's.
    const timer = setTimeout(() => fail("the CSS took too long to compile"), state.warm ? LIMIT_MS : START_LIMIT_MS);
    const settle = () => {
      clearTimeout(timer);
      worker.removeAllListeners();
    };
    const fail = (reason: string) => {
      settle();
      void drop(state).then(() => resolve({ ok: false, reason }));
    };
    worker.once("message", (message: unknown) => {
      settle();
      state.warm = true;
      const answer = answerSchema.safeParse(message);
      resolve(answer.success ? answer.data : { ok: false, reason: "the CSS could not be compiled" });
    });
    worker.once("error", () => fail("the CSS needs too much memory to compile"));
    worker.once("exit", () => fail("the CSS could not be compiled"));
    worker.postMessage({ id: 0, ...job });
  });
}

/** The worker is a plain file found from the working directory, because bundlers rewrite `new URL(…)` workers. */
function startWorker(): Worker {
  const file = join(process.cwd(), "lib", "stacks", "site", "compile-css.worker.mjs");
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 256 }, env: {}, execArgv: [] });
  worker.unref();
  return worker;
}

async function drop(state: Compiler): Promise<void> {
  const { worker } = state;
  state.worker = null;
  state.warm = false;
  await worker?.terminate();
}
