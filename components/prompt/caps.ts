import { browserStore, type KeyValueStore, tryToKeep } from "@/components/client/storage";

const PREFIX = "vectort:cap:";

/** The cap a person chose for a composer, in centicredits; null for the default. `scope` is "home" or a project's id. */
export function readCap(scope: string, store: KeyValueStore = browserStore()): number | null {
  const cap = Number(store.getItem(PREFIX + scope));
  return Number.isSafeInteger(cap) && cap > 0 ? cap : null;
}

/** Keeps the cap of a composer, in centicredits; null goes back to the default. */
export function keepCap(scope: string, cap: number | null, store: KeyValueStore = browserStore()): void {
  if (cap === null) store.removeItem(PREFIX + scope);
  else tryToKeep(store, PREFIX + scope, String(cap));
}
