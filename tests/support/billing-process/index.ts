import { type ChildProcess, fork } from "node:child_process";
import { z } from "zod";
import { bundle } from "./bundle";
import type { Death } from "./die-at";
import { endTransactionsOf } from "./end-transactions";
import type { Command } from "./work";

const answerSchema = z.object({ id: z.number(), value: z.string().optional(), error: z.string().optional() });
type Answer = { value: string } | { error: string } | "killed";
type Waiting = Map<number, (answer: Answer) => void>;

/** A process of the product that can be killed at any moment; another one stands ready then. */
export type BillingProcess = {
  /** `killed` when the process died before it answered: nobody knows what it had done. */
  ask(command: Exclude<Command, { do: "die" }>): Promise<Answer>;
  /** SIGKILL; resolves when it is gone. What is asked afterwards goes to the next process. */
  kill(): Promise<void>;
  /** It kills itself at its next write of that kind; resolves when it is gone. */
  dieAt(death: Death): Promise<void>;
  close(): Promise<void>;
};

/** Starts a process with this one's environment, and one more to take its place. */
export async function startBillingProcess(): Promise<BillingProcess> {
  const { file, remove } = await bundle();
  let current = start(file);
  let next = start(file);
  let isClosed = false;
  void standBy(current);
  await Promise.all([current.ready, next.ready]);

  /** Puts the next process in the place of one that died. */
  async function standBy(now: Started): Promise<void> {
    await now.gone;
    if (isClosed) return;
    current = next;
    next = start(file);
    void standBy(current);
    await endTransactionsOf(now.appName);
  }

  return {
    async ask(command) {
      const asked = current;
      await asked.ready;
      return asked.ask(command);
    },
    kill: () => current.end(),
    async dieAt(death) {
      const dying = current;
      await dying.ready;
      await dying.ask({ do: "die", at: death });
      await dying.gone;
    },
    async close() {
      isClosed = true;
      await Promise.all([current.end(), next.end()]);
      await remove();
    },
  };
}

type Started = ReturnType<typeof start>;
let started = 0;

function start(file: string) {
  started += 1;
  const appName = `billing-process-${started}`;
  const uri = new URL(process.env["MONGODB_URI"] ?? "");
  uri.searchParams.set("appName", appName);
  uri.searchParams.set("monitorCommands", "true");
  const env = { ...process.env, NODE_ENV: "production" as const, MONGODB_URI: uri.href };
  const child: ChildProcess = fork(file, { execArgv: [], stdio: "inherit", env });
  const waiting: Waiting = new Map();
  let count = 0;
  const ready = new Promise<Answer>((resolve) => waiting.set(0, resolve));
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.on("message", (message) => {
    const { id, value, error } = answerSchema.parse(message);
    waiting.get(id)?.(value === undefined ? { error: error ?? "" } : { value });
    waiting.delete(id);
  });
  child.once("exit", () => {
    for (const answer of waiting.values()) answer("killed");
    waiting.clear();
  });
  return {
    appName,
    child,
    ready,
    gone,
    async ask(command: Command): Promise<Answer> {
      if (!child.connected || child.signalCode !== null) return gone.then(() => "killed");
      count += 1;
      const id = count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        // What can't be sent is answered when the process is gone.
        child.send({ id, command }, () => {});
      });
    },
    async end(): Promise<void> {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
