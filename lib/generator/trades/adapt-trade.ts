import { motifFor } from "../art/motif-words";
import { readColourWords } from "../brief/colours";
import { fold } from "../brief/language";
import { readType } from "../brief/style-words";
import type { Trade } from "../types";
import { plainItems } from "./plain-items";

const SUBJECT =
  /(?:\b(?:for|of)\s+(?:an?|the|our|my)|\b(?:is|are)\s+an?|^\s*an?|\b(?:pour|de)\s+(?:une?|mon|ma|notre|le|la)|\b(?:est|suis)\s+une?|,\s*(?:an?|une?))\s+((?:(?!page\b|site\b|website\b|landing\b|one\b|store\b)[\p{L}'’-]+\s?){1,4}?)(?=\s*(?:[,.;:!?]|$|\b(?:in|at|near|called|named|that|which|who|with|for|based|where|à|au|en|qui|nommée?|appelée?|avec|pour|basée?|dans|sur|spécialisée?|selling|offering)\b))/iu;

/** What somebody is, behind their name: "Maya Okafor, data scientist in …". */
const ROLE =
  /\p{Lu}[\p{L}'’-]+,\s+(\p{Ll}[\p{L} -]{3,36}?)(?=\s*(?:[,.;:]|$|\b(?:in|at|à|en|based|who|with|basée?|qui)\b))/u;

const EMPTY_WORDS =
  /^(new|small|little|simple|modern|site|web|website|page|landing|beautiful|elegant|nouveau|petit|petite|nouvelle|beau|belle)$/;

/** The brief's own words for what it is about ("beekeeping school"), or null. */
function readSubject(text: string): string | null {
  const phrase = SUBJECT.exec(text.slice(0, 1500))?.[1]?.trim();
  if (phrase === undefined) return null;
  const words = phrase.split(/\s+/u).filter((word) => !EMPTY_WORDS.test(fold(word)));
  const subject = words.join(" ").toLocaleLowerCase();
  return subject.length < 4 || subject.length > 40 ? null : subject;
}

/** Shapes that suit any business. */
const PLAIN_MOTIFS = ["sun", "arch", "leaf", "gem", "window", "stones"];

/** Words that fit too many businesses to say what one of them does. */
const VAGUE =
  /\b(schools?|ecoles?|courses?|cours|classes|lessons?|clubs?|studios?|shops?|stores?|boutiques?|consult\w*|conseil|coach\w*|agency|agence|associations?|company|entreprise|societe|workshops?|ateliers?|services?|foundation|tutor\w*|events?|evenement)\b/g;

/** Whether a trade knows the words of a subject that are more than "school" or "company". */
function knows(trade: Trade, subject: string): boolean {
  const folded = fold(subject);
  const telling = folded.replace(VAGUE, " ").trim();
  const test = (text: string): boolean =>
    trade.words.some((word) => new RegExp(`\\b(?:${word})(?:s|es|x)?\\b`).test(text));
  return telling === "" ? test(folded) : test(telling);
}

function strangerTexts(trade: Trade, label: string): Pick<Trade, "en" | "fr"> {
  const cap = label.charAt(0).toLocaleUpperCase() + label.slice(1);
  return {
    en: {
      ...trade.en,
      label,
      headlines: [
        `${cap}, done with care{in}`,
        `The ${label} you would recommend{in}`,
        `{name}: ${label} with its sleeves rolled up`,
        `${cap} for people starting from zero{in}`,
      ],
      leads: [
        `{name} stands for ${label}{in}: few promises, clear words and work that holds up.`,
        `Everything about {name} in one place: what we do, how it works and how to reach us.`,
      ],
      items: plainItems(trade.family, "en"),
      values: [],
      story: [],
      faq: [],
    },
    fr: {
      ...trade.fr,
      label,
      headlines: [
        `${cap}, avec soin{in}`,
        `{name} : ${label}, les manches relevées`,
        `Bien plus qu’un nom sur une porte{in}`,
        `Partir de zéro, et arriver quelque part{in}`,
      ],
      leads: [
        `{name}, c’est ${label}{in} : peu de promesses, des mots clairs, un travail qui tient.`,
        `L’essentiel au même endroit : ce que nous faisons, comment, et où nous joindre.`,
      ],
      items: plainItems(trade.family, "fr"),
      values: [],
      story: [],
      faq: [],
    },
  };
}

/**
 * Gives a trade the brief's own name for the business. Of a trade that only stands in, what would be plainly wrong for
 * another business is left out, so that the family's copy and the brief's own words carry the site.
 */
export function adaptTrade(trade: Trade, text: string, known: boolean): Trade {
  const role = ROLE.exec(text.slice(0, 600))?.[1]?.trim();
  const subject = readSubject(text) ?? (role !== undefined && knows(trade, role) ? role : null);
  if (subject === null || readColourWords(subject, false).length > 0 || readType(subject) !== null) return trade;
  if (known && knows(trade, subject))
    return { ...trade, en: { ...trade.en, label: subject }, fr: { ...trade.fr, label: subject } };
  if (
    trade.family === "tech" ||
    trade.family === "event" ||
    trade.family === "person" ||
    trade.family === "journal" ||
    trade.family === "studio"
  )
    return trade;
  const own = motifFor(subject);
  const motifs = [...(own === null ? [] : [own]), ...PLAIN_MOTIFS.filter((motif) => motif !== own)];
  return { ...trade, motifs, ...strangerTexts(trade, subject) };
}
