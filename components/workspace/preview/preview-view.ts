import type { Frame } from "./frame";
import type { PickState } from "./pick";

/** What the pane draws. */
export type PreviewView = {
  /** Oldest first; the last may be still hidden behind the one before it. */
  frames: readonly Frame[];
  shownId: string | null;
  /** An address outside the site that the page wants opened. */
  external: string | null;
  isStuck: boolean;
  /** True when the frames were dropped because one sent too much. */
  isFlooding: boolean;
  error: string | null;
  openUrl: string | null;
  /** What a person is choosing in the page; null while nobody is. */
  pick: PickState | null;
};

/** The view before anything was opened. */
export const EMPTY: PreviewView = {
  frames: [],
  shownId: null,
  external: null,
  isStuck: false,
  isFlooding: false,
  error: null,
  openUrl: null,
  pick: null,
};

/** The frame that is looked at. */
export function shownOf({ frames, shownId }: PreviewView): Frame | undefined {
  return shownId === null ? undefined : frames.find(({ id }) => id === shownId);
}

/** The frame that is looked at, where it shows a version for good and no other frame is about to take over. */
export function stillOf(view: PreviewView, versionId: string | null): Frame | undefined {
  const shown = shownOf(view);
  if (!shown?.isPainted || shown.isLeaving || shown !== newestOf(view)) return undefined;
  return versionId !== null && shown.versionId === versionId ? shown : undefined;
}

/** The frame that was opened last. */
export function newestOf({ frames }: PreviewView): Frame | undefined {
  return frames.at(-1);
}
