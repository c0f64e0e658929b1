import { nameOf } from "../follow-up/change-sections";
import type { Lang } from "../types";
import type { Facts, PageFacts } from "./facts";

/** Something that can be asked about a site: words of a folded question, and the answer from the files. */
interface Topic {
  readonly words: RegExp;
  readonly say: (facts: Facts, lang: Lang) => string;
}

const pick = (lang: Lang, en: string, fr: string): string => (lang === "fr" ? fr : en);

const list = (items: readonly string[], lang: Lang): string => {
  const and = pick(lang, " and ", " et ");
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")}${and}${items.at(-1) ?? ""}`;
};

const LANGUAGES = { en: ["English", "anglais"], fr: ["French", "français"] } as const;

const languageOf = ({ siteLang }: Facts, lang: Lang): string => LANGUAGES[siteLang][lang === "fr" ? 1 : 0];

function describePage({ path, title, sections, words }: PageFacts, lang: Lang): string {
  const parts = [...new Set(sections)].map((kind) => nameOf({ lang }, kind));
  const made = parts.length === 0 ? "" : pick(lang, `, made of ${list(parts, lang)}`, `, avec ${list(parts, lang)}`);
  return `- ${path} (${title})${made}; ${words} ${pick(lang, words === 1 ? "word" : "words", words === 1 ? "mot" : "mots")}`;
}

/** The pages, with what each is made of. */
export function sayPages({ pages }: Facts, lang: Lang): string {
  const count = pages.length;
  const head = pick(
    lang,
    count === 1 ? "The site has one page:" : `The site has ${count} pages:`,
    count === 1 ? "Le site a une page :" : `Le site a ${count} pages :`,
  );
  return [head, ...pages.map((page) => describePage(page, lang))].join("\n");
}

function sayLook({ theme }: Facts, lang: Lang): string {
  if (!theme)
    return pick(
      lang,
      "The site was not made here and has styles of its own, which I can't read a theme from.",
      "Le site n’a pas été fait ici et a ses propres styles : je ne peux pas y lire de thème.",
    );
  const { accent, background, type, radius, scheme = "auto" } = theme;
  const schemes = {
    auto: ["light or dark, as the visitor's device", "claire ou sombre, selon l’appareil"],
    light: ["always light", "toujours claire"],
    dark: ["always dark", "toujours sombre"],
  } as const;
  const on = background === undefined ? "" : pick(lang, ` on ${background}`, ` sur ${background}`);
  return pick(
    lang,
    `The accent colour is ${accent}${on}, the type is “${type}”, corners are rounded by ${radius} px, and the page is ${schemes[scheme][0]}.`,
    `La couleur principale est ${accent}${on}, la typographie « ${type} », les angles arrondis de ${radius} px, et la page est ${schemes[scheme][1]}.`,
  );
}

function saySize({ files, kilobytes, pages }: Facts, lang: Lang): string {
  const words = pages.reduce((sum, page) => sum + page.words, 0);
  return pick(
    lang,
    `The project has ${files} files with ${kilobytes} KB in all; its pages hold ${words} words.`,
    `Le projet compte ${files} fichiers, ${kilobytes} Ko en tout ; ses pages contiennent ${words} mots.`,
  );
}

/** "index.html (2) and contact.html (1)" of what some pages have; null where none has. */
function where(pages: readonly PageFacts[], count: (page: PageFacts) => number, lang: Lang): string | null {
  const having = pages.filter((page) => count(page) > 0);
  return having.length === 0
    ? null
    : list(
        having.map((page) => `${page.path} (${count(page)})`),
        lang,
      );
}

function sayForms({ pages }: Facts, lang: Lang): string {
  const at = where(pages, ({ forms }) => forms, lang);
  if (at === null) return pick(lang, "No page has a form.", "Aucune page n’a de formulaire.");
  return pick(lang, `Forms stand on ${at}.`, `Il y a des formulaires sur ${at}.`);
}

function sayPictures({ pages }: Facts, lang: Lang): string {
  const at = where(pages, ({ pictures }) => pictures, lang);
  if (at === null) return pick(lang, "No page has a picture.", "Aucune page n’a d’image.");
  return pick(lang, `Pictures and drawings stand on ${at}.`, `Il y a des images et des dessins sur ${at}.`);
}

function sayFound({ pages }: Facts, lang: Lang): string {
  const lines = pages.map(
    ({ path, title, description }) => `- ${path}: “${title}”${description ? `, ${description}` : ""}`,
  );
  const head = pick(
    lang,
    "Search engines and shared links show:",
    "Les moteurs de recherche et les liens partagés montrent :",
  );
  return [head, ...lines].join("\n");
}

/** What can be changed by asking for it. */
export function sayAbilities({ theme }: Facts, lang: Lang): string {
  if (!theme)
    return pick(
      lang,
      "Ask for it as a change and I can edit the headline and the texts (replace “…” with “…”), the name, and remove a page.",
      "Demande-le comme une modification, et je peux modifier le titre et les textes (remplace « … » par « … »), le nom, et retirer une page.",
    );
  return pick(
    lang,
    "Ask for it as a change and I can edit texts, the name, colours, light or dark, fonts and corners, add, remove or move sections and pages, and translate between English and French.",
    "Demande-le comme une modification, et je peux modifier les textes, le nom, les couleurs, le clair ou le sombre, les polices et les angles, ajouter, retirer ou déplacer des sections et des pages, et traduire entre le français et l’anglais.",
  );
}

const sayLanguage = (facts: Facts, lang: Lang): string =>
  pick(lang, `It is written in ${languageOf(facts, lang)}.`, `Il est écrit en ${languageOf(facts, lang)}.`);

const TOPICS: readonly Topic[] = [
  {
    words: /\b(pages?|sections?|parts?|parties?|structure|menu|plan|contents?|contenu|contient|contains?)\b/,
    say: sayPages,
  },
  {
    words:
      /\b(colou?rs?|couleurs?|look|theme|fonts?|polices?|typo\w*|style|dark|light|sombre|clair|corners?|angles?|apparence)\b/,
    say: sayLook,
  },
  { words: /\b(languages?|langues?|translat\w*|tradui\w*|traduction)\b/, say: sayLanguage },
  { words: /\b(big|large|size|long|words?|files?|taille|gros|lourd|mots?|fichiers?)\b/, say: saySize },
  { words: /\b(forms?|formulaires?|contact)\b/, say: sayForms },
  { words: /\b(pictures?|images?|photos?|drawings?|dessins?|illustrations?)\b/, say: sayPictures },
  { words: /\b(seo|search|google|titles?|descriptions?|titres?|recherche|referencement)\b/, say: sayFound },
  {
    words: /\b(can you|could you|able|help|what can|change|peux-tu|peut-on|pouvez|sais-tu|aide|modifier|changer)\b/,
    say: sayAbilities,
  },
];

/** What a folded question asks about, as answers from the files; empty where it is about none of it. */
export function sayTopics(question: string, facts: Facts, lang: Lang): string[] {
  return TOPICS.filter(({ words }) => words.test(question)).map(({ say }) => say(facts, lang));
}
