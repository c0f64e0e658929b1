import type { Photo } from "../types";
import { attributeOf, type Edit, tagsOf, withEdits } from "./markup";
import { ownAttribute } from "./part-words";
import { marksIn, slotsIn } from "./picture-slots";
import { findSection, mapPages, type PageState, sectionIds, type SiteState, unescape } from "./site-state";

const ATTACHED = /^assets\/.+\.webp$/;

/** The attached images that a site shows, each once, in their order. */
export function attachedIn({ pages }: SiteState): Photo[] {
  const found = new Map<string, Photo>();
  for (const { body } of pages) {
    for (const tag of tagsOf(body)) {
      const read = (name: string): string => attributeOf(body, tag, name) ?? "";
      const path = read("src");
      if (tag.name !== "img" || tag.isEnd || !ATTACHED.test(path) || found.has(path)) continue;
      const [width, height] = [Number(read("width")), Number(read("height"))];
      found.set(path, { path, alt: unescape(read("alt")), width, height });
    }
  }
  return [...found.values()];
}

/** A site that was drawn again, with the attached images where they stood: as the mark, and in each section's places. */
export function carryPictures(from: SiteState, to: SiteState): SiteState {
  return mapPages(to, (page) => {
    const before = from.pages.find(({ path }) => path === page.path);
    return before ? { ...page, body: carryOn(before, page) } : page;
  });
}

function carryOn(before: PageState, page: PageState): string {
  const brand = exchange(before.body, marksIn(before.body), page.body, marksIn(page.body));
  return sectionIds(brand).reduce((body, id) => {
    const [old, now] = [findSection(before.body, id), findSection(body, id)];
    if (!old || !now) return body;
    const source = before.body.slice(old.start, old.end);
    const target = body.slice(now.start, now.end);
    const filled = exchange(source, slotsIn(source), target, slotsIn(target));
    return body.slice(0, now.start) + withFigures(source, filled) + body.slice(now.end);
  }, brand);
}

type Place = { start: number; end: number };

/** One text with what is an attached image in the places of another, each in the place of the same number. */
function exchange(source: string, from: readonly Place[], target: string, to: readonly Place[]): string {
  const edits = to.flatMap(({ start, end }, index): Edit[] => {
    const place = from[index];
    const text = place ? source.slice(place.start, place.end) : "";
    return isAttached(text) ? [{ start, end, text }] : [];
  });
  return withEdits(target, edits);
}

function isAttached(picture: string): boolean {
  return ATTACHED.test(ownAttribute(picture, "src") ?? "");
}

/** A section with the figures that were added to it. */
function withFigures(source: string, target: string): string {
  const figures = (html: string): string[] => html.match(/<figure\b[\s\S]*?<\/figure>/g) ?? [];
  const count = figures(target).length;
  const added =
    count === 0
      ? []
      : figures(source)
          .slice(count)
          .filter((figure) => slotsIn(figure).some(({ start, end }) => isAttached(figure.slice(start, end))));
  if (added.length === 0) return target;
  const at = target.lastIndexOf("</figure>") + "</figure>".length;
  return `${target.slice(0, at)}\n${added.join("\n")}${target.slice(at)}`;
}
