import type { Frame } from "./frame";

/** What the pane draws. */
export type PreviewView = {
  /** Oldest first; the last may be still hidden behind the one before it. */
  frames: readonly Frame[];
  shownId: string | null;
  /** An address outside the site that the page wants opened. */
  external: string | null;
  isStuck: boolean;
  error: string | null;
  openUrl: string | null;
};

/** The view before anything was opened. */
export const EMPTY: PreviewView = {
  frames: [],
  shownId: null,
  external: null,
  isStuck: false,
  error: null,
  openUrl: null,
};
