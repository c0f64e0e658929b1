import { blueprintOf } from "../blueprints";
import type { PlannedPage } from "../blueprints/types";
import { fold } from "../brief/language";
import { readPage } from "../brief/sections-words";
import { EXTRA_PAGES } from "../follow-up/change-pages";
import { createRandom } from "../random";
import type { Brief, PageKind } from "../types";

/** What a considered site has beside its type's own pages, where there is something to say: a way to write, then what the seed says. */
const MORE: readonly PageKind[] = ["about", "gallery", "faq"];
const MORE_PAGES = 2;
const RICH_PAGES = 4;

/** Every page that can be drawn for a brief, its type's own first; one a path. */
export function drawablePages(brief: Brief): PlannedPage[] {
  const own = blueprintOf(brief.blueprint).pages(brief);
  const kinds = new Set<string>(own.map(({ kind }) => kind));
  const others = Object.entries(EXTRA_PAGES).flatMap(([kind, make]) => (kinds.has(kind) ? [] : [make(brief)]));
  return [...own, ...others];
}

/** The pages of a considered site: its type's own, those that the brief names, and two more. */
export function usualPages(brief: Brief): PlannedPage[] {
  const own = blueprintOf(brief.blueprint).pages(brief);
  const all = drawablePages(brief);
  const named = all.filter((page) => !own.some(({ path }) => path === page.path) && isNamed(brief, page));
  const kinds = createRandom(`${brief.seed}:${brief.key}:more-pages`).shuffle(MORE);
  const more = ["contact", ...kinds].flatMap((kind) => {
    const page = all.find((one) => one.kind === kind);
    const isThere = [...own, ...named].some(({ path }) => path === page?.path);
    return page && !isThere && !brief.unwanted.some((section) => section === kind) ? [page] : [];
  });
  const menu = [...own, ...named].filter(({ inMenu }) => inMenu);
  const apart = own.filter(({ inMenu }) => !inMenu);
  return [...menu, ...more.slice(0, brief.isRich ? RICH_PAGES : MORE_PAGES), ...apart];
}

function isNamed(brief: Brief, page: PlannedPage): boolean {
  return brief.pages.some((kind) => kind === page.kind);
}

/** The page that a name means among those that can be drawn: by its label, else by what people call it. */
export function pageNamed(name: string, pages: readonly PlannedPage[]): PlannedPage | undefined {
  const folded = fold(name);
  const kind = readPage(name);
  return pages.find(({ label }) => fold(label) === folded) ?? pages.find((page) => kind !== null && page.kind === kind);
}
