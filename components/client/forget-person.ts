/** What belongs to the browser and not to the person: the theme and where the divider stands. */
const KEPT: ReadonlySet<string> = new Set(["vectort:theme", "vectort:split"]);

/** Takes everything of the person who signed out (drafts, open tabs, a carried prompt) out of the browser's storage. */
export function forgetPerson(store: Storage): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) {
    if (key?.startsWith("vectort:") && !KEPT.has(key)) store.removeItem(key);
  }
}
