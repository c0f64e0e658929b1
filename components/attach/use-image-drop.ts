import { type RefObject, useEffect, useState } from "react";
import { type FileDrag, followFileDrags } from "@/components/client/follow-file-drags";
import { isForImages, takesImages } from "./dragged-files";

/** Where dragged files are: over the place that takes them, elsewhere on the page, or nowhere. */
export type Drag = "over" | "near" | null;

/**
 * Gives files that are dropped on `place` to `onDrop`. Elsewhere a drop does nothing: the browser would leave the page
 * and show the file. With `leavesZips` a ZIP is somebody else's.
 */
export function useImageDrop(
  place: RefObject<HTMLElement | null>,
  onDrop: ((files: readonly File[]) => void) | null,
  leavesZips: boolean,
): Drag {
  const [drag, setDrag] = useState<Drag>(null);
  useEffect(() => {
    if (!onDrop) return;
    const isOver = ({ target }: DragEvent): boolean => target instanceof Node && !!place.current?.contains(target);
    const isMine = (event: FileDrag): boolean => !leavesZips || isForImages(event);
    return followFileDrags({
      over: (event) => {
        if (!isMine(event)) return setDrag(null);
        setDrag(isOver(event) ? "over" : "near");
        if (!isOver(event) && takesImages(event.target)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isOver(event) ? "copy" : "none";
      },
      end: () => setDrag(null),
      drop: (event) => {
        if (!isMine(event) || (!isOver(event) && takesImages(event.target))) return;
        event.preventDefault();
        if (isOver(event)) onDrop([...event.dataTransfer.files]);
      },
    });
  }, [place, onDrop, leavesZips]);
  return drag;
}
