import { processGlobal } from "@/lib/platform/process-global";

/**
 * Does `work` when all that was begun for `key` before it has ended, in this process. Only saves the database
 * transactions that would be repeated because they write the same document; what must hold, holds without it.
 */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const last = processGlobal("run-turns", () => new Map<string, Promise<unknown>>());
  const result = (last.get(key) ?? Promise.resolve()).then(work);
  const ended = result.then(
    () => undefined,
    () => undefined,
  );
  last.set(key, ended);
  void ended.then(() => {
    if (last.get(key) === ended) last.delete(key);
  });
  return result;
}
