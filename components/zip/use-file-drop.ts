import { useEffect, useState } from "react";
import { isForImages } from "@/components/attach/dragged-files";

/**
 * Gives files that are dropped anywhere on the page to `onDrop`, which must stay the same; the browser would leave the
 * page and show them. True while files are over the page. Images are the composer's.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      if (isForImages(event)) return setIsOver(false);
      event.preventDefault();
      setIsOver(true);
    };
    // Between two elements there is a leave, too; one that enters nothing has left the page.
    const leave = (event: DragEvent): void => (event.relatedTarget === null ? setIsOver(false) : undefined);
    const drop = (event: DragEvent): void => {
      setIsOver(false);
      if (!event.dataTransfer?.types.includes("Files") || isForImages(event)) return;
      event.preventDefault();
      onDrop([...event.dataTransfer.files]);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isOver;
}
