import { drawPhoto } from "../photos";
import type { Photo } from "../types";
import { attributeOf, type Tag, tagsOf, withEdits } from "./markup";

type Slot = { readonly start: number; readonly end: number; readonly classes: string | null };

const FILLING = "block h-full w-full object-cover";
const IN_BRAND = "h-9 w-auto max-w-32 shrink-0 object-contain";

/** Where pictures stand in markup: images, and the drawings that fill a frame, in order. */
export function slotsIn(html: string): Slot[] {
  const slots: Slot[] = [];
  let drawing: Tag | null = null;
  for (const tag of tagsOf(html)) {
    if (tag.name === "svg" && tag.isEnd && drawing) {
      slots.push({ start: drawing.start, end: tag.end, classes: null });
      drawing = null;
    }
    if (tag.isEnd) continue;
    const classes = attributeOf(html, tag, "class") ?? "";
    if (tag.name === "svg" && /\bh-full\b/.test(classes) && !/\babsolute\b/.test(classes)) drawing = tag;
    if (tag.name === "img") slots.push({ start: tag.start, end: tag.end, classes });
  }
  return slots;
}

/** Markup with a photo in one of its slots, as large as what stood there. */
export function fillSlot(html: string, slot: Slot, photo: Photo): string {
  const { start, end, classes } = slot;
  return withEdits(html, [{ start, end, text: drawPhoto(photo, classes ?? FILLING).text }]);
}

/** A page with a photo as the mark beside its name, wherever that stands; null where no place of ours has one. */
export function fillBrand(body: string, photo: Photo): string | null {
  const marks = marksIn(body);
  if (marks.length === 0) return null;
  // The name stands beside it.
  const text = drawPhoto({ ...photo, alt: "" }, IN_BRAND).text;
  return withEdits(
    body,
    marks.map(({ start, end }) => ({ start, end, text })),
  );
}

/** Where the marks beside the site's name stand. */
export function marksIn(body: string): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  let isInBrand = false;
  let drawing: Tag | null = null;
  for (const tag of tagsOf(body)) {
    if (tag.name === "a") isInBrand = !tag.isEnd && attributeOf(body, tag, "data-brand") !== undefined;
    if (!isInBrand) continue;
    if (tag.name === "img") marks.push(tag);
    if (tag.name === "svg" && !tag.isEnd) drawing = tag;
    if (tag.name !== "svg" || !tag.isEnd || !drawing) continue;
    marks.push({ start: drawing.start, end: tag.end });
    drawing = null;
  }
  return marks;
}
