import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { processGlobal } from "@/lib/platform/process-global";
import { stackMessages } from "@/messages/stacks-en";

export type CompileLimits = {
  /** How long a job may hold up those behind it. */
  quickMs: number;
  /** How long a job may take in all that was too slow for the quick lane. */
  slowMs: number;
};

/** A page of ours takes a tenth of the first. */
export const COMPILE_LIMITS: CompileLimits = { quickMs: 1500, slowMs: 5000 };
const START_LIMIT_MS = 20_000;
const WORKER_START = 'import(require("node:worker_threads").workerData)';

export type CompileJob = { css: string; candidates: string[] };
export type CompileOutcome = { ok: true; css: string } | { ok: false; reason: string };

const answerSchema = z.union([
  z.object({ css: z.string() }).transform(({ css }): CompileOutcome => ({ ok: true, css })),
  z.object({ failed: z.string() }).transform(({ failed }): CompileOutcome => ({ ok: false, reason: failed })),
]);

type Message = { ok: true; value: unknown } | { ok: false; reason: string };
type Compiler = { worker: Worker | null; answer: (message: Message) => void; tail: Promise<unknown> };

const ignore = () => undefined;
const lane = (name: "quick" | "slow") =>
  processGlobal<Compiler>(`site-css-${name}`, () => ({ worker: null, answer: ignore, tail: Promise.resolve() }));

/**
 * Runs one job in the warm worker, one at a time. One that is too slow there is started again in a lane of its own, so
 * that what one project writes holds up another's by no more; `slowMs` and 256 MiB a job, after which the worker is killed
 * and the next job gets a new one. Never rejects: every failure is an outcome with its reason.
 */
export async function runInWorker(job: CompileJob, limits: CompileLimits): Promise<CompileOutcome> {
  const outcome = await queue(lane("quick"), job, limits.quickMs);
  if (outcome.ok || outcome.reason !== stackMessages.tooSlow) return outcome;
  return queue(lane("slow"), job, limits.slowMs);
}

function queue(state: Compiler, job: CompileJob, limitMs: number): Promise<CompileOutcome> {
  const outcome = state.tail.then(() => attempt(state, job, limitMs));
  state.tail = outcome;
  return outcome;
}

/** Ends the workers, when the process or a test ends. The next job starts a new one. */
export async function closeWorker(): Promise<void> {
  for (const state of [lane("quick"), lane("slow")]) {
    await state.tail;
    await drop(state);
  }
}

async function attempt(state: Compiler, job: CompileJob, limitMs: number): Promise<CompileOutcome> {
  // A cold worker reads Tailwind first; that time is ours, not the job's.
  if (state.worker === null) {
    const started = await nextMessage(state, START_LIMIT_MS, () => startWorker(state));
    if (!started.ok) return fail(state, stackMessages.compilerDown);
  }
  const message = await nextMessage(state, limitMs, () => state.worker?.postMessage(job));
  if (!message.ok) return fail(state, message.reason);
  const answer = answerSchema.safeParse(message.value);
  return answer.success ? answer.data : fail(state, stackMessages.notCompiled);
}

function nextMessage(state: Compiler, limitMs: number, begin: () => void): Promise<Message> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => state.answer({ ok: false, reason: stackMessages.tooSlow }), limitMs);
    state.answer = (message) => {
      clearTimeout(timer);
      state.answer = ignore;
      resolve(message);
    };
    begin();
  });
}

async function fail(state: Compiler, reason: string): Promise<CompileOutcome> {
  await drop(state);
  return { ok: false, reason };
}

/**
 * The worker is a plain file found from the working directory, and started by a line of text: bundlers rewrite the file
 * name of a `new Worker` and then try to bundle Tailwind's stylesheets as code.
 */
function startWorker(state: Compiler): void {
  const file = pathToFileURL(join(process.cwd(), "lib", "stacks", "site", "compile-css.worker.mjs"));
  const worker = new Worker(WORKER_START, {
    eval: true,
    workerData: file.href,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    env: {},
    execArgv: [],
  });
  const answer = (message: Message) => {
    if (state.worker === worker) state.answer(message);
  };
  worker.on("message", (value: unknown) => answer({ ok: true, value }));
  worker.on("error", () => answer({ ok: false, reason: stackMessages.tooMuchMemory }));
  worker.on("exit", () => {
    answer({ ok: false, reason: stackMessages.notCompiled });
    if (state.worker === worker) state.worker = null;
  });
  worker.unref();
  state.worker = worker;
}

async function drop(state: Compiler): Promise<void> {
  const { worker } = state;
  state.worker = null;
  await worker?.terminate();
}
