import type { KeyValueStore } from "@/components/client/storage";

/** A browser's store of strings, in memory: in `values`, where a test looks at what is kept. */
export function memoryStore(values = new Map<string, string>()): KeyValueStore {
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
