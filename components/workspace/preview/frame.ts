import type { Note } from "./notes";
import { keyOf, type PreviewSource, type Wanted } from "./preview-url";

/** The page that a preview opens with. */
export const HOME = "index.html";

/** One iframe. Its id is its name, by which it and the workspace know each other. */
export type Frame = {
  id: string;
  source: PreviewSource;
  /** The preview's address; ends in `/`. */
  base: string;
  /** What the iframe was created with. */
  src: string;
  path: string;
  /** Documents of ours that have begun in it, and documents that have loaded: more of those means it went elsewhere. */
  hellos: number;
  loads: number;
  isPainted: boolean;
  /** True when the run it shows or follows has ended. */
  isFinished: boolean;
  /** True once its page has asked for another one, which is about to take over. */
  isLeaving: boolean;
  /** The version that a finished run left in it. */
  versionId: string | null;
  /** Where a frame that takes over scrolls to, in CSS pixels. */
  scrollY: number;
  notes: readonly Note[];
};

/** What a frame is opened with. */
export type FrameOpening = { source: PreviewSource; path: string; hash?: string; scrollY?: number };

/** A frame that has yet to load. */
export function createFrame({ source, path, hash = "", scrollY = 0 }: FrameOpening, base: string): Frame {
  return {
    id: crypto.randomUUID(),
    source,
    base,
    src: `${base}${path.split("/").map(encodeURIComponent).join("/")}${hash}`,
    path,
    hellos: 0,
    loads: 0,
    isPainted: false,
    isFinished: false,
    isLeaving: false,
    versionId: "versionId" in source ? source.versionId : null,
    scrollY,
    notes: [],
  };
}

/** True when a frame shows a source, or will without being loaded again. */
export function isShowing(frame: Frame, source: PreviewSource): boolean {
  return keyOf(frame.source) === keyOf(source) || ("versionId" in source && frame.versionId === source.versionId);
}

/** True when a frame has the version that a run begins with: what the run changes can be patched into its page. */
export function canFollow(frame: Frame, { versionId }: Wanted): boolean {
  // Before the first version there is no page, and one that is written is best seen as it comes.
  return frame.hellos > 0 && versionId !== null && frame.versionId === versionId;
}

/** True when a frame shows a version, whole and for good, that another one can be patched into. */
export function canBecome(frame: Frame): boolean {
  return frame.isPainted && frame.versionId !== null && ("versionId" in frame.source || frame.isFinished);
}
