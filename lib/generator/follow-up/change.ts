import type { Picture } from "../photos";
import type { Brief } from "../types";
import type { SiteState } from "./site-state";

/** What a request did: the site as it is now, and one sentence about it in the person's language. */
export interface Change {
  readonly state: SiteState;
  readonly said: string;
  /** True where it was understood and can't be done: `said` tells why, and nothing has changed. */
  readonly isRefused?: true;
}

/** What changes may draw on beside the state. */
export interface Origin {
  /** Of the first build; of a site whose first request nobody told, as its pages have it. */
  readonly brief: Brief;
  readonly seed: number;
  /** Images that came with the request. */
  readonly pictures: readonly Picture[];
  /** Why nothing new can be drawn into this site; null where it can. */
  readonly undrawable: "foreign" | "language" | null;
}

/** Tries to read one clause of a request as one kind of change; null where it is another kind. */
export type Changer = (state: SiteState, clause: string, origin: Origin) => Change | null;

/** Picks the sentence in the site's language. */
export function say(state: SiteState, en: string, fr: string): string {
  return state.lang === "fr" ? fr : en;
}

/** A change that was understood and can't be made. */
export function refuse(state: SiteState, en: string, fr: string): Change {
  return { state, said: say(state, en, fr), isRefused: true };
}

/** A change that would make a page larger than pages may be. */
export function tooLarge(state: SiteState): Change {
  return refuse(
    state,
    "That would make a page too large, so nothing has changed.",
    "Une page deviendrait trop lourde, je n’ai donc rien changé.",
  );
}
