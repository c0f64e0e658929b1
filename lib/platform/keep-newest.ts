import { processGlobal } from "./process-global";

/**
 * What `make` resolves to for a key, made once; the newest `most` of a process are kept under `name`. What fails is made
 * again when it is asked for again.
 */
export function keepNewest<T>(name: string, most: number, key: string, make: () => Promise<T>): Promise<T> {
  const kept = processGlobal(name, () => new Map<string, Promise<T>>());
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  value.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}
