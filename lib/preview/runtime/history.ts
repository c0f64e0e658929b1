import type { Runtime } from "./types";

/** The tab's history is the workspace's: entries that a page adds to it would catch its Back button. */
export function keepHistory(runtime: Runtime): void {
  if (!runtime.isEmbedded) return;
  History.prototype.pushState = function pushState(this: History, ...entry) {
    Reflect.apply(History.prototype.replaceState, this, entry);
  };
}
