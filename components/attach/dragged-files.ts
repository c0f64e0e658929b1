import type { FileDrag } from "@/components/client/follow-file-drags";

/** Where dropped images are taken. */
export const TAKES_IMAGES = "data-takes-images";

/** What a drag brings, as far as a browser tells before the drop. */
function draggedKind(data: DataTransfer): "images" | "zip" | "other" {
  const types = [...data.items].filter(({ kind }) => kind === "file").map(({ type }) => type);
  if (types.length === 0) return "other";
  if (types.every((type) => type.startsWith("image/"))) return "images";
  return types.every((type) => type.includes("zip")) ? "zip" : "other";
}

/** Whether what is dragged is for a composer that takes images, and not for the rest of its page, which takes ZIPs. */
export function isForImages({ dataTransfer, target }: FileDrag): boolean {
  const kind = draggedKind(dataTransfer);
  if (kind !== "other") return kind === "images";
  return takesImages(target);
}

/** Whether a place, or what it stands in, takes images. */
export function takesImages(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${TAKES_IMAGES}]`) !== null;
}
