import { apiMessages } from "@/messages/api-en";
import { env } from "./env";
import { AppError } from "./errors";
import { processGlobal } from "./process-global";

/** At most `max` of `name` at the same time for one key. */
export type SlotLimit = {
  name: string;
  max: number;
  /** What somebody is told who comes when all are held. */
  says?: string;
};

/**
 * Holds one of the places that `key` has in this process for something that lasts, such as an open stream. Returns what
 * gives it back, which may be called twice. Throws RATE_LIMITED when all are held.
 */
export function takeSlot({ name, max, says = apiMessages.tooManyAtOnce }: SlotLimit, key: string): () => void {
  const held = processGlobal("slots", () => new Map<string, Set<symbol>>());
  const slot = `${name}:${key}`;
  const holders = held.get(slot) ?? new Set();
  if (holders.size >= max * env().RATE_LIMIT_FACTOR) {
    throw new AppError("RATE_LIMITED", says, { retryAfterSeconds: 5 });
  }
  const holder = Symbol(slot);
  held.set(slot, holders.add(holder));
  return () => {
    holders.delete(holder);
    if (holders.size === 0 && held.get(slot) === holders) held.delete(slot);
  };
}
