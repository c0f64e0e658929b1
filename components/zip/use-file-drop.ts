import { useEffect, useState } from "react";
import { isForImages } from "@/components/attach/dragged-files";
import { followFileDrags } from "@/components/client/follow-file-drags";

/**
 * Gives files that are dropped anywhere on the page to `onDrop`, which must stay the same; the browser would leave the
 * page and show them. True while files are over the page. Images are the composer's.
 */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(
    () =>
      followFileDrags({
        over: (event) => {
          if (isForImages(event)) return setIsOver(false);
          event.preventDefault();
          setIsOver(true);
        },
        end: () => setIsOver(false),
        drop: (event) => {
          if (isForImages(event)) return;
          event.preventDefault();
          onDrop([...event.dataTransfer.files]);
        },
      }),
    [onDrop],
  );
  return isOver;
}
