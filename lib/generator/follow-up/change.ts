import type { Brief } from "../types";
import type { SiteState } from "./site-state";

/** What a request did: the site as it is now, and one sentence about it in the person's language. */
export interface Change {
  readonly state: SiteState;
  readonly said: string;
}

/** What changes may draw on beside the state: the brief of the first build and the project's seed. */
export interface Origin {
  readonly brief: Brief;
  readonly seed: number;
}

/** Tries to read one clause of a request as one kind of change; null where it is another kind. */
export type Changer = (state: SiteState, clause: string, origin: Origin) => Change | null;

/** Picks the sentence in the site's language. */
export function say(state: SiteState, en: string, fr: string): string {
  return state.lang === "fr" ? fr : en;
}
