import type { FrameMessage } from "./frame-message";

/** An element as the page tells of it. The page may lie: what is changed is what stands in the stored file at `at`. */
export type PickedElement = {
  tag: string;
  text: string;
  /** Its place among the elements of the source: which child of the body, which child of that; null for none. */
  at: readonly number[] | null;
  /** True where a script made it: `at` is then the place of what it stands in. */
  isMade: boolean;
};

/** A choice that goes on in a frame. */
export type PickState = {
  frameId: string;
  path: string;
  versionId: string;
  isReady: boolean;
  pointed: { tag: string; text: string } | null;
  chosen: PickedElement | null;
};

/** A choice after a message of its frame; null where it has ended. Once something is chosen, no page chooses another. */
export function afterMessage(pick: PickState | null, frameId: string, message: FrameMessage): PickState | null {
  if (!pick || pick.frameId !== frameId || pick.chosen) return pick;
  switch (message.type) {
    case "picking":
      return { ...pick, isReady: true };
    case "pointed":
      return { ...pick, pointed: { tag: message.tag, text: message.text } };
    case "picked": {
      const { tag, text, at, isMade } = message;
      return pick.isReady ? { ...pick, chosen: { tag, text, at, isMade } } : pick;
    }
    case "pickEnded":
      return null;
    default:
      return pick;
  }
}
