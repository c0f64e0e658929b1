import { escapeHtml } from "../html";
import { fold } from "../brief/language";
import { say, type Changer } from "./change";
import { mapPages, type SiteState } from "./site-state";

const QUOTED = /[«“"]\s*([^«»“”"\n]{1,300}?)\s*[»”"]|(?:^|\s)'([^'\n]{2,300})'(?=\s|[.,!?]|$)/gu;

const quotedIn = (clause: string): string[] => [...clause.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? "");

/** The words after the last "to", "par" or colon, for people who don't quote. */
function afterTo(clause: string): string | null {
  const match = /(?:\bto say\b|\binto\b|\bto\b|\bas\b|\bpar\b|\ben\b|\bà\b|:)\s+(?!say)([^\n]{2,200})$/iu.exec(
    clause.trim(),
  );
  return match?.[1]?.replace(/[.\s]+$/u, "") ?? null;
}

/** "Rename the business to …" */
export const renameBusiness: Changer = (state, clause) => {
  const folded = fold(clause);
  const asked =
    /\b(rename|renomme[rz]?)\b(?!.*\b(page|section)\b)|\b(change|set|modifie|change[rz]?)\b.{0,24}\b(name|nom)\b|\b(it|we|business|site)( is|'s|'re)? (now )?called\b|\bs'appelle (desormais|maintenant)\b/;
  if (!asked.test(folded)) return null;
  const name = (quotedIn(clause).at(-1) ?? afterTo(clause) ?? /called\s+(.{2,60})$/iu.exec(clause)?.[1] ?? null)?.slice(
    0,
    60,
  );
  const old = state.theme.name;
  if (name === null || name === undefined || name === old) return null;
  const [from, to] = [escapeHtml(old), escapeHtml(name)];
  const renamed = mapPages(state, (page) => ({
    ...page,
    title: page.title.replaceAll(old, () => name),
    description: page.description.replaceAll(old, () => name),
    body: page.body.replaceAll(from, () => to),
  }));
  return {
    state: { ...renamed, theme: { ...state.theme, name } },
    said: say(
      state,
      `The site is now called ${name}, in every header, footer and sentence.`,
      `Le site s’appelle désormais ${name}, dans chaque en-tête, pied de page et phrase.`,
    ),
  };
};

function setHeadline(state: SiteState, path: string, text: string): SiteState {
  return mapPages(state, (page) =>
    page.path === path
      ? {
          ...page,
          body: page.body.replace(
            /(<h1\b[^>]*>)[\s\S]*?(<\/h1>)/,
            (_all, open: string, close: string) => `${open}${escapeHtml(text)}${close}`,
          ),
        }
      : page,
  );
}

const changed = (before: SiteState, after: SiteState): boolean =>
  after.pages.some((page, index) => page.body !== before.pages[index]?.body);

/** "Change the headline to …", "replace “A” with “B”". */
export const changeText: Changer = (state, clause) => {
  const folded = fold(clause);
  const quotes = quotedIn(clause);
  const [first, second] = quotes;
  if (first !== undefined && second !== undefined && /\b(replace|change|remplace|modifie|swap)/.test(folded)) {
    const after = mapPages(state, (page) => ({
      ...page,
      body: page.body.replaceAll(escapeHtml(first), () => escapeHtml(second)),
    }));
    if (!changed(state, after)) return null;
    return {
      state: after,
      said: say(state, `“${first}” now reads “${second}”.`, `« ${first} » devient « ${second} ».`),
    };
  }
  if (
    /\b(headline|main title|title|heading|h1|titre|accroche|gros titre)\b/.test(folded) &&
    /\b(change|set|make|replace|update|rewrite|modifie|change[rz]?|mets|remplace|met)\b/.test(folded)
  ) {
    const text = first ?? afterTo(clause);
    if (text === null || text === undefined) return null;
    const after = setHeadline(state, "index.html", text);
    if (!changed(state, after)) return null;
    return {
      state: after,
      said: say(state, `The headline now reads “${text}”.`, `Le titre est maintenant « ${text} ».`),
    };
  }
  if (
    /\b(button|call to action|cta|bouton)\b/.test(folded) &&
    /\b(change|set|make|replace|say|modifie|change[rz]?|mets|remplace)\b/.test(folded)
  ) {
    const text = first ?? afterTo(clause);
    const label = /data-section="hero"[\s\S]*?<a class="inline-flex min-h-12[^"]*"[^>]*>([^<]+)<\/a>/.exec(
      state.pages.find((page) => page.path === "index.html")?.body ?? "",
    )?.[1];
    if (text === null || text === undefined || label === undefined) return null;
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
  return null;
};
