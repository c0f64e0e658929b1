import { fold } from "../brief/language";
import type { Trade } from "../types";

const SUBJECT =
  /(?:\b(?:for|of)\s+(?:an?|the|our|my)|\b(?:is|are)\s+an?|^\s*an?|\b(?:pour|de)\s+(?:une?|mon|ma|notre)|\b(?:est|suis)\s+une?|,\s*(?:an?|une?))\s+((?:(?!page\b|site\b|website\b|landing\b|one\b|store\b)[\p{L}'’-]+\s?){1,4}?)(?=\s*(?:[,.;:!?]|$|\b(?:in|at|near|called|named|that|which|who|with|for|based|where|à|au|en|qui|nommée?|appelée?|avec|pour|basée?|dans|sur|spécialisée?|selling|offering)\b))/iu;

const EMPTY_WORDS = /^(new|small|little|simple|modern|site|web|website|page|landing|beautiful|elegant|nouveau|petit|petite|nouvelle|beau|belle)$/;

/** The brief's own words for what it is about ("beekeeping school"), or null. */
function readSubject(text: string): string | null {
  const phrase = SUBJECT.exec(text.slice(0, 1500))?.[1]?.trim();
  if (phrase === undefined) return null;
  const words = phrase.split(/\s+/u).filter((word) => !EMPTY_WORDS.test(fold(word)));
  const subject = words.join(" ").toLocaleLowerCase();
  return subject.length < 4 || subject.length > 40 ? null : subject;
}

/** Whether a subject is one of the words a trade is known by. */
const knows = (trade: Trade, subject: string): boolean =>
  trade.words.some((word) => new RegExp(`\\b(?:${word})(?:s|es|x)?\\b`).test(fold(subject)));

/**
 * Gives a trade the brief's own name for the business. Of a trade that only stands in (`known` false), what would be plainly
 * wrong for another business is left out, so that the family's copy and the brief's own words carry the site.
 */
export function adaptTrade(trade: Trade, text: string, known: boolean): Trade {
  const subject = readSubject(text);
  if (subject === null) return trade;
  if (known && !knows(trade, subject)) return trade;
  const label = subject;
  if (known) return { ...trade, en: { ...trade.en, label }, fr: { ...trade.fr, label } };
  const cap = label.charAt(0).toLocaleUpperCase() + label.slice(1);
  return {
    ...trade,
    en: {
      ...trade.en,
      label,
      headlines: [`${cap}, done with care{in}`, `The ${label} you would recommend`, `{name}: a ${label} with its sleeves rolled up`],
      leads: [`{name} is a ${label}{in}. Few promises, clear words and work that holds up.`, `Everything about this ${label} in one place: what it does, how it works and how to reach it.`],
      story: [],
    },
    fr: {
      ...trade.fr,
      label,
      headlines: [`${cap}, avec soin{in}`, `{name} : ${label}, les manches relevées`, `Bien plus qu’un nom sur une porte{in}`],
      leads: [`{name}, c’est ${label}{in} : peu de promesses, des mots clairs, un travail qui tient.`, `L’essentiel au même endroit : ce que nous faisons, comment, et où nous joindre.`],
      story: [],
    },
  };
}
