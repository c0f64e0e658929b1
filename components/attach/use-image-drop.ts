import { type RefObject, useEffect, useState } from "react";
import { draggedKind, isForImages } from "./dragged-files";

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
    const isMine = (event: DragEvent): boolean => !leavesZips || isForImages(event);
    const over = (event: DragEvent): void => {
      if (draggedKind(event.dataTransfer) === null || !event.dataTransfer) return;
      if (!isMine(event)) return setDrag(null);
      // Another part of the page that takes files has said so already.
      if (event.defaultPrevented) return setDrag(null);
      event.preventDefault();
      event.dataTransfer.dropEffect = isOver(event) ? "copy" : "none";
      setDrag(isOver(event) ? "over" : "near");
    };
    // Between two elements there is a leave, too; one that enters nothing has left the page.
    const leave = (event: DragEvent): void => (event.relatedTarget === null ? setDrag(null) : undefined);
    const drop = (event: DragEvent): void => {
      setDrag(null);
      if (draggedKind(event.dataTransfer) === null || !event.dataTransfer) return;
      if (event.defaultPrevented || !isMine(event)) return;
      event.preventDefault();
      if (isOver(event)) onDrop([...event.dataTransfer.files]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [place, onDrop, leavesZips]);
  return drag;
}
