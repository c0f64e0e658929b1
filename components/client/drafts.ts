import { browserStore, type KeyValueStore, tryToKeep } from "./storage";

const PREFIX = "vectort:draft:";

/** The text that was being written in a composer; empty when there is none. `scope` is "home" or a project's id. */
export function readDraft(scope: string, store: KeyValueStore = browserStore()): string {
  return store.getItem(PREFIX + scope) ?? "";
}

/** Keeps the text of a composer for the next load; an empty text removes it. */
export function keepDraft(scope: string, text: string, store: KeyValueStore = browserStore()): void {
  if (text === "") store.removeItem(PREFIX + scope);
  else tryToKeep(store, PREFIX + scope, text);
}
