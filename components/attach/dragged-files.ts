/** Where dropped images are taken. */
export const TAKES_IMAGES = "data-takes-images";

/** What a drag brings, as far as a browser tells before the drop; null where it brings no files. */
export function draggedKind(data: DataTransfer | null): "images" | "zip" | "other" | null {
  if (!data?.types.includes("Files")) return null;
  const types = [...data.items].filter(({ kind }) => kind === "file").map(({ type }) => type);
  if (types.length === 0) return "other";
  if (types.every((type) => type.startsWith("image/"))) return "images";
  return types.every((type) => type.includes("zip")) ? "zip" : "other";
}

/** Whether what is dragged is for a composer that takes images, and not for the rest of its page, which takes ZIPs. */
export function isForImages({ dataTransfer, target }: DragEvent): boolean {
  const kind = draggedKind(dataTransfer);
  if (kind !== "other") return kind === "images";
  return target instanceof Element && target.closest(`[${TAKES_IMAGES}]`) !== null;
}
