import { escapeHtml } from "../html";
import { fold } from "../brief/language";
import { type Change, type Changer, refuse, say, tooLarge } from "./change";
import { attributeOf, tagsOf } from "./markup";
import { replaceWords } from "./page-words";
import { mapPages, type PageState, type SiteState } from "./site-state";
import { headlineOf } from "./headline";

/** Spaces within quotation marks are few, so that no text takes long. */
const QUOTED = /[«“"]\s{0,9}([^«»“”"\n]{1,300}?)\s{0,9}[»”"]|(?:^|\s)'([^'\n]{2,300})'(?=\s|[.,!?]|$)/gu;

/** What stands between quotation marks. */
export const quotedIn = (clause: string): string[] =>
  [...clause.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? "");

/** The words after the last "to", "par" or colon, for people who don't quote. */
export function afterTo(clause: string): string | null {
  const match = /(?:\bto say\b|\binto\b|\bto\b|\bas\b|\bpar\b|\ben\b|\bà\b|:)\s+(?!say)([^\n]{2,200})$/iu.exec(
    clause.trim(),
  );
  return match?.[1]?.replace(/[.\s]+$/u, "") ?? null;
}

/** Replaces words on every page; how often, or null where a page would grow too large. */
function replaceEverywhere(state: SiteState, from: string, to: string): { state: SiteState; count: number } | null {
  let count = 0;
  const pages: PageState[] = [];
  for (const page of state.pages) {
    const replaced = replaceWords(page.body, from, to);
    if (!replaced) return null;
    count += replaced.count;
    pages.push({ ...page, body: replaced.html });
  }
  return { state: { ...state, pages }, count };
}

const notFound = (state: SiteState, words: string): Change =>
  refuse(
    state,
    `I did not find “${words}” in the text of any page, so nothing has changed.`,
    `Je n’ai trouvé « ${words} » dans le texte d’aucune page, je n’ai donc rien changé.`,
  );

const inPlaces = (state: SiteState, count: number): string =>
  count === 1 ? say(state, "in one place", "à un endroit") : say(state, `in ${count} places`, `à ${count} endroits`);

/** "Rename the business to …" */
export const renameBusiness: Changer = (state, clause) => {
  const folded = fold(clause);
  const asked =
    /\b(rename|renomme[rz]?)\b(?!.*\b(page|section)\b)|\b(change|set|modifie|change[rz]?)\b.{0,24}\b(name|nom)\b|\b(it|we|business|site)( is|'s|'re)? (now )?called\b|\bs'appelle (desormais|maintenant)\b/;
  if (!asked.test(folded)) return null;
  const quotes = quotedIn(clause);
  const said = quotes.at(-1) ?? afterTo(clause) ?? /called\s+(.{2,60})$/iu.exec(clause)?.[1] ?? null;
  const name = said?.slice(0, 60) ?? null;
  const old = quotes.length > 1 ? (quotes[0] ?? state.theme.name) : state.theme.name;
  if (name === null || name === old) return null;
  if (old.trim() === "") {
    return refuse(
      state,
      "I can't tell what this site is called. Tell me both names: rename “…” to “…”.",
      "Je ne sais pas comment ce site s’appelle. Donnez-moi les deux noms : renomme « … » en « … ».",
    );
  }
  let count = 0;
  const pages: PageState[] = [];
  for (const page of state.pages) {
    const replaced = replaceWords(page.body, old, name, true);
    if (!replaced) return tooLarge(state);
    const title = page.title.replaceAll(old, () => name);
    const description = page.description.replaceAll(old, () => name);
    count += replaced.count + Number(title !== page.title) + Number(description !== page.description);
    pages.push({ ...page, title, description, body: replaced.html });
  }
  if (count === 0) return notFound(state, old);
  return {
    state: { ...state, pages, theme: { ...state.theme, name } },
    said: say(
      state,
      `“${old}” is called ${name} now, ${inPlaces(state, count)}.`,
      `« ${old} » s’appelle désormais ${name}, ${inPlaces(state, count)}.`,
    ),
  };
};

/** "Replace “A” with “B”". */
function replaceText(state: SiteState, first: string, second: string): Change {
  const replaced = replaceEverywhere(state, first, second);
  if (!replaced) return tooLarge(state);
  if (replaced.count === 0) return notFound(state, first);
  const { count } = replaced;
  return {
    state: replaced.state,
    said: say(
      state,
      `“${first}” now reads “${second}”, ${inPlaces(state, count)}.`,
      `« ${first} » devient « ${second} », ${inPlaces(state, count)}.`,
    ),
  };
}

/** "Change the headline to …": of the home page, else of the first that has one. */
function changeHeadline(state: SiteState, text: string): Change {
  const home = state.pages.find(({ path }) => path === "index.html");
  const pages = home ? [home, ...state.pages.filter((page) => page !== home)] : state.pages;
  for (const page of pages) {
    const found = headlineOf(page.body);
    if (!found) continue;
    if (found === "mixed") {
      return refuse(
        state,
        `The headline of ${page.path} holds more than words, so I left it alone. Tell me which words: replace “…” with “…”.`,
        `Le titre de ${page.path} contient plus que des mots, je n’y ai donc pas touché. Dites-moi lesquels : remplace « … » par « … ».`,
      );
    }
    const body = page.body.slice(0, found.start) + escapeHtml(text) + page.body.slice(found.end);
    return {
      state: mapPages(state, (each) => (each === page ? { ...each, body } : each)),
      said: say(state, `The headline now reads “${text}”.`, `Le titre est maintenant « ${text} ».`),
    };
  }
  return refuse(
    state,
    "No page has a main headline (h1), so nothing has changed.",
    "Aucune page n’a de titre principal (h1), je n’ai donc rien changé.",
  );
}

/** The words on the first button of the home page's hero, as a site of ours has it. */
function heroButton(state: SiteState): string | null {
  const body = state.pages.find((page) => page.path === "index.html")?.body ?? "";
  let isInHero = false;
  let opened: number | null = null;
  for (const tag of tagsOf(body)) {
    if (opened !== null) return tag.name === "a" && tag.isEnd ? body.slice(opened, tag.start) : null;
    if (tag.name === "section" && !tag.isEnd) isInHero = attributeOf(body, tag, "data-section") === "hero";
    if (!isInHero || tag.name !== "a" || tag.isEnd) continue;
    if (attributeOf(body, tag, "class")?.startsWith("inline-flex min-h-12")) opened = tag.end;
  }
  return null;
}

/** "Make the button say …" */
function changeButton(state: SiteState, text: string): Change | null {
  const label = heroButton(state);
  if (label === null) return null;
  const after = mapPages(state, (page) => ({
    ...page,
    body: page.body.replaceAll(`>${label}</a>`, () => `>${escapeHtml(text)}</a>`),
  }));
  return {
    state: after,
    said: say(
      state,
      `The main button now says “${text}” on every page.`,
      `Le bouton principal dit maintenant « ${text} » sur toutes les pages.`,
    ),
  };
}

/** "Change the headline to …", "replace “A” with “B”". */
export const changeText: Changer = (state, clause) => {
  const folded = fold(clause);
  const [first, second] = quotedIn(clause);
  if (first !== undefined && second !== undefined && /\b(replace|change|remplace|modifie|swap)/.test(folded)) {
    return replaceText(state, first, second);
  }
  const text = first ?? afterTo(clause);
  if (
    /\b(headline|main title|title|heading|h1|titre|accroche|gros titre)\b/.test(folded) &&
    /\b(change|set|make|replace|update|rewrite|modifie|change[rz]?|mets|remplace|met)\b/.test(folded)
  ) {
    return text === null ? null : changeHeadline(state, text);
  }
  if (
    /\b(button|call to action|cta|bouton)\b/.test(folded) &&
    /\b(change|set|make|replace|say|modifie|change[rz]?|mets|remplace)\b/.test(folded)
  ) {
    return text === null ? null : changeButton(state, text);
  }
  return null;
};
