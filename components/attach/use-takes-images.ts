import type { ClipboardEvent, RefObject } from "react";
import { TAKES_IMAGES } from "./dragged-files";
import type { Attach } from "./use-attach";
import { type Drag, useImageDrop } from "./use-image-drop";

/**
 * Lets a form take images that are dropped on it or pasted into it; `takes` goes onto the form. Nothing without `attach`.
 * With `leavesZips` a ZIP is somebody else's.
 */
export function useTakesImages(place: RefObject<HTMLElement | null>, attach: Attach | undefined, leavesZips = false) {
  const drag: Drag = useImageDrop(place, attach?.onFiles ?? null, leavesZips);
  if (!attach) return { drag, takes: {} };
  const onPaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    attach.onFiles(files);
  };
  return { drag, takes: { onPaste, [TAKES_IMAGES]: "" } };
}

/** The files that a paste brings; none where it brings text that programs put beside a picture of it. */
function pastedFiles({ clipboardData: { files, types } }: ClipboardEvent): File[] {
  const isText = types.includes("text/html") && types.includes("text/plain");
  return isText ? [] : [...files];
}
