import { fold } from "../brief/language";
import { readSection, SECTION_WORDS } from "../brief/sections-words";
import { makeBasis, makeContext } from "../make-context";
import type { SectionKind } from "../types";
import { say, type Changer, type Origin } from "./change";
import { drawSection } from "./draw-section";
import { menuOf } from "./menus";
import { escapePattern } from "./page-words";
import { findSection, mapPages, sectionIds, type PageState, type SiteState } from "./site-state";

const REMOVE =
  /\b(remove|delete|drop|hide|get rid of|take out|without the|supprime[rz]?|enleve[rz]?|retire[rz]?|masque[rz]?|vire)\b/;
const ADD =
  /\b(add|include|insert|append|need|want|missing|show|ajoute[rz]?|insere[rz]?|mets|mettre|manque|rajoute[rz]?|integre[rz]?)\b/;
const MOVE =
  /\b(move|put|place|shift|reorder|swap|deplace[rz]?|mets|mettre|place[rz]?|remonte[rz]?|descends?|passe[rz]?)\b/;
const ABOVE = /\b(above|before|over|ahead of|au-dessus d\w*|avant)\b/;
const BELOW = /\b(below|after|under|beneath|behind|au-dessous d\w*|sous|apres)\b/;
const TOP = /\b(to the top|at the top|first|en haut|en premier|au debut)\b/;
const BOTTOM = /\b(to the bottom|at the bottom|at the end|last|en bas|en dernier|a la fin)\b/;

const ALIASES: Readonly<Partial<Record<SectionKind, readonly string[]>>> = {
  items: ["items", "schedule"],
  experience: ["skills", "story"],
  facts: ["hours"],
  contact: ["contact", "cta"],
  gallery: ["gallery", "works"],
  schedule: ["schedule", "items"],
  posts: ["posts"],
};

const idsOf = (kind: SectionKind): readonly string[] => ALIASES[kind] ?? [kind];

/** What a kind of section is called on a page; null where the page has none. */
export function idIn(page: PageState, kind: SectionKind): string | null {
  const present = sectionIds(page.body);
  return idsOf(kind).find((id) => present.includes(id)) ?? null;
}

/** The page a clause speaks of ("on the about page"), else the home page. */
function targetPage(state: SiteState, folded: string): PageState | undefined {
  const named = state.pages.find((page) => {
    const stem = escapePattern(fold(page.path.replace(/\.html?$/i, "")));
    return (
      stem !== "index" &&
      new RegExp(`\\b(on|to|from|of|sur|a|dans|de)\\b.{0,16}\\b(${stem}|page ${stem})\\b`).test(folded) &&
      /\bpage\b/.test(folded)
    );
  });
  return named ?? state.pages.find((page) => page.path === "index.html") ?? state.pages[0];
}

const withBody = (state: SiteState, path: string, body: string): SiteState =>
  mapPages(state, (page) => (page.path === path ? { ...page, body } : page));

function cut(body: string, id: string): { piece: string; rest: string } | null {
  const range = findSection(body, id);
  if (range === null) return null;
  return { piece: body.slice(range.start, range.end), rest: body.slice(0, range.start) + body.slice(range.end) };
}

/** A page's body with one more piece, next to a section or where new ones go. */
export function insertAt(
  body: string,
  piece: string,
  where: { id: string; side: "above" | "below" } | "top" | "end",
): string {
  if (typeof where === "object") {
    const range = findSection(body, where.id);
    if (range === null) return body;
    const at = where.side === "above" ? range.start : range.end;
    return body.slice(0, at) + piece + body.slice(at);
  }
  const anchor = where === "top" ? findSection(body, "hero") : null;
  if (anchor !== null) return body.slice(0, anchor.end) + piece + body.slice(anchor.end);
  const closing = findSection(body, "cta") ?? findSection(body, "contact") ?? findSection(body, "newsletter");
  const at = closing?.start ?? body.indexOf("</main>");
  return at < 0 ? body + piece : body.slice(0, at) + piece + body.slice(at);
}

/** Where a clause wants a section, read from the words behind the section's own name. */
function readPlace(folded: string, page: PageState): { id: string; side: "above" | "below" } | "top" | "end" | null {
  for (const [side, pattern] of [
    ["above", ABOVE],
    ["below", BELOW],
  ] as const) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const kind = readSection(folded.slice(match.index + match[0].length));
    const id = kind === null ? null : idIn(page, kind);
    if (id !== null) return { id, side };
  }
  if (TOP.test(folded)) return "top";
  if (BOTTOM.test(folded)) return "end";
  return null;
}

const beforePlace = (folded: string): string => folded.split(ABOVE)[0]?.split(BELOW)[0] ?? folded;

/** What people call a section, in the language of `state`. */
export const nameOf = (state: Pick<SiteState, "lang">, kind: string): string => {
  const names: Partial<Record<string, [string, string]>> = {
    hero: ["opening", "ouverture"],
    faq: ["questions", "questions"],
    gallery: ["gallery", "galerie"],
    pricing: ["prices", "tarifs"],
    contact: ["contact", "contact"],
    hours: ["opening hours", "horaires"],
    steps: ["process", "démarche"],
    story: ["story", "histoire"],
    values: ["strengths", "atouts"],
    items: ["offer", "offre"],
    cta: ["closing call", "appel final"],
    newsletter: ["newsletter", "lettre"],
    schedule: ["programme", "programme"],
    works: ["work", "travaux"],
    skills: ["skills", "compétences"],
    posts: ["articles", "articles"],
  };
  const [en, fr] = names[kind] ?? [kind, kind];
  return state.lang === "fr" ? fr : en;
};

/** "Move pricing above the features". */
export const moveSection: Changer = (state, clause) => {
  const folded = fold(clause);
  if (!MOVE.test(folded) || /\b(add|ajoute)/.test(folded)) return null;
  const page = targetPage(state, folded);
  const kind = readSection(beforePlace(folded));
  if (page === undefined || kind === null || kind === "hero") return null;
  const id = idIn(page, kind);
  const place = readPlace(folded, page);
  if (id === null || place === null || (typeof place === "object" && place.id === id)) return null;
  const taken = cut(page.body, id);
  if (taken === null) return null;
  const body = insertAt(taken.rest, taken.piece, place);
  if (body === page.body) return null;
  return {
    state: withBody(state, page.path, body),
    said: say(
      state,
      `The section “${nameOf(state, kind)}” has moved.`,
      `La section « ${nameOf(state, kind)} » a changé de place.`,
    ),
  };
};

/** "Remove the gallery". */
export const removeSection: Changer = (state, clause) => {
  const folded = fold(clause);
  if (!REMOVE.test(folded)) return null;
  const kind = readSection(folded);
  const page = targetPage(state, folded);
  if (kind === null || kind === "hero" || page === undefined) return null;
  const onPage = idIn(page, kind) === null ? state.pages.find((other) => idIn(other, kind) !== null) : page;
  const id = onPage === undefined ? null : idIn(onPage, kind);
  const taken = onPage === undefined || id === null ? null : cut(onPage.body, id);
  if (onPage === undefined || id === null || taken === null) return null;
  const home = onPage.path === "index.html" ? "" : onPage.path;
  const rest = taken.rest.replaceAll(`href="#${id}"`, 'href="#main"');
  const relinked = mapPages(withBody(state, onPage.path, rest), (other) => ({
    ...other,
    body: other.body.replaceAll(`href="${home || "index.html"}#${id}"`, `href="${home || "index.html"}"`),
  }));
  return {
    state: relinked,
    said: say(
      state,
      `The section “${nameOf(state, kind)}” is gone from ${onPage.path}.`,
      `La section « ${nameOf(state, kind)} » n’est plus sur ${onPage.path}.`,
    ),
  };
};

/** Each sentence is looked for in it; no site of ours is as long. */
const USED_CHARS = 2_000_000;

/** A context whose copy leaves out all that stands in the site's pages. */
export function freshContext(
  state: SiteState,
  origin: Origin,
  path: string,
  salt: string,
  pages = menuOf(state),
): ReturnType<typeof makeContext> {
  const used = state.pages
    .map((page) => page.body)
    .join("\n")
    .slice(0, USED_CHARS);
  const brief = { ...origin.brief, name: state.theme.name, lang: state.lang };
  return makeContext(makeBasis(brief, origin.seed, used), path, pages, salt);
}

/** "Add a FAQ". */
export const addSection: Changer = (state, clause, origin) => {
  const folded = fold(clause);
  if (
    !ADD.test(folded) &&
    !SECTION_WORDS.some(([, pattern]) =>
      new RegExp(`^(an? |une? |the |la |le )?(${pattern.source})$`).test(folded.trim()),
    )
  )
    return null;
  const kind = readSection(beforePlace(folded));
  const page = targetPage(state, folded);
  if (kind === null || kind === "hero" || page === undefined || sectionIds(page.body).includes(idsOf(kind)[0] ?? kind))
    return null;
  const piece = drawSection(kind, freshContext(state, origin, page.path, `add-${kind}`));
  if (piece === null) return null;
  const body = insertAt(page.body, piece, readPlace(folded, page) ?? "end");
  return {
    state: withBody(state, page.path, body),
    said: say(
      state,
      `There is a new section on ${page.path}: ${nameOf(state, kind)}.`,
      `Une nouvelle section sur ${page.path} : ${nameOf(state, kind)}.`,
    ),
  };
};
