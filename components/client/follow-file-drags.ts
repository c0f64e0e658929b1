/** A drag that brings files. */
export type FileDrag = DragEvent & { dataTransfer: DataTransfer };
type Listeners = {
  over: (event: FileDrag) => void;
  /** The files have left the page, or were dropped. */
  end: () => void;
  drop: (event: FileDrag) => void;
};

/** Listens to files that are dragged over the page and dropped on it, until the answer is called. */
export function followFileDrags({ over, end, drop }: Listeners): () => void {
  const onOver = (event: DragEvent): void => (bringsFiles(event) ? over(event) : undefined);
  // Between two elements there is a leave, too; one that enters nothing has left the page.
  const onLeave = (event: DragEvent): void => (event.relatedTarget === null ? end() : undefined);
  const onDrop = (event: DragEvent): void => {
    end();
    if (bringsFiles(event)) drop(event);
  };
  window.addEventListener("dragover", onOver);
  window.addEventListener("dragleave", onLeave);
  window.addEventListener("drop", onDrop);
  return () => {
    window.removeEventListener("dragover", onOver);
    window.removeEventListener("dragleave", onLeave);
    window.removeEventListener("drop", onDrop);
  };
}

function bringsFiles(event: DragEvent): event is FileDrag {
  return event.dataTransfer?.types.includes("Files") === true;
}
