import mongoose from "mongoose";
import { z } from "zod";

/** Before a write is sent; when it has been sent and nobody knows what came of it; after the database's answer. */
export const WRITE_MOMENTS = ["before", "sent", "after"] as const;
export const deathSchema = z.object({ write: z.string(), moment: z.enum(WRITE_MOMENTS) });
/** `write` is the command and its collection, as in `insert ledger`, or `commitTransaction`. */
export type Death = z.infer<typeof deathSchema>;

const WRITES = new Set(["insert", "update", "delete", "findAndModify", "commitTransaction"]);
let death: Death | null = null;
const seen = new Set<string>();

/** Lets this process die at its next write of that kind. */
export function dieAt(next: Death): void {
  death = next;
}

/** Kinds of writes that this process has sent. */
export function seenWrites(): string[] {
  return [...seen];
}

/** Listens to the driver, whose address must ask for it with `monitorCommands=true`. */
export function watchWrites(): void {
  const client = mongoose.connection.getClient();
  const sent = new Map<number, string>();
  client.on("commandStarted", ({ requestId, commandName, command }) => {
    if (!WRITES.has(commandName)) return;
    const write = [commandName, command[commandName]].filter((part) => typeof part === "string").join(" ");
    sent.set(requestId, write);
    if (death?.write !== write) return;
    if (death.moment === "before") die();
    // The driver hands the bytes over before it waits for anything else.
    if (death.moment === "sent") setImmediate(die);
  });
  client.on("commandSucceeded", ({ requestId }) => {
    const write = sent.get(requestId);
    sent.delete(requestId);
    if (write === undefined) return;
    seen.add(write);
    if (death?.moment === "after" && death.write === write) die();
  });
  client.on("commandFailed", ({ requestId }) => void sent.delete(requestId));
}

function die(): void {
  process.kill(process.pid, "SIGKILL");
}
