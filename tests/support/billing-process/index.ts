import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import type { Command } from "./work";

const answerSchema = z.object({ id: z.number(), value: z.string().optional(), error: z.string().optional() });
type Answer = { value: string } | { error: string } | "killed";
type Waiting = Map<number, (answer: Answer) => void>;

/** A process of the product that can be killed at any moment; another one stands ready then. */
export type BillingProcess = {
  /** `killed` when the process died before it answered: nobody knows what it had done. */
  ask(command: Command): Promise<Answer>;
  /** SIGKILL, now. What is asked afterwards goes to the next process. */
  kill(): void;
  close(): Promise<void>;
};

/** Starts a process with this one's environment, and one more to take its place. */
export async function startBillingProcess(): Promise<BillingProcess> {
  let current = start();
  let next = start();
  let isClosed = false;
  await Promise.all([current.ready, next.ready]);
  return {
    async ask(command) {
      const asked = current;
      await asked.ready;
      return asked.ask(command);
    },
    kill() {
      if (isClosed) return;
      current.child.kill("SIGKILL");
      current = next;
      next = start();
    },
    async close() {
      isClosed = true;
      await Promise.all([current.end(), next.end()]);
    },
  };
}

function start() {
  const child: ChildProcess = fork(join(import.meta.dirname, "child.mjs"), { execArgv: [], stdio: "inherit" });
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
    child,
    ready,
    ask(command: Command): Promise<Answer> {
      if (!child.connected) return Promise.resolve("killed");
      count += 1;
      const id = count;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        child.send({ id, command }, (error) => {
          if (error && waiting.delete(id)) resolve("killed");
        });
      });
    },
    end(): Promise<void> {
      child.kill("SIGKILL");
      return gone;
    },
  };
}
