import type { Lang } from "../types";

const FRENCH =
  /\b(le|la|les|un|une|des|du|de|et|est|pour|avec|dans|sur|mon|ma|mes|notre|nos|votre|qui|je|nous|site|cree|creer|fais|faire|ajoute|ajouter|mets|mettre|change|changer|supprime|plus|couleur|sombre|clair|chez|au|aux|en|d|l|une page|boutique|entreprise)\b/g;
const ENGLISH =
  /\b(the|a|an|and|is|are|for|with|in|on|my|our|your|that|which|we|i|make|build|create|add|put|change|remove|site|website|page|of|to|from|shop|company|dark|light|more|please|want|need)\b/g;

/** Text in lower case without accents, with straight apostrophes. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("’", "'")
    .replaceAll("œ", "oe")
    .replaceAll("Œ", "OE")
    .toLowerCase();
}

const IN_FRENCH = /\b(in french|en francais|langue francaise)\b/;
const IN_ENGLISH = /\b(in english|en anglais|langue anglaise)\b/;

/** Whether a text says which language it wants. */
export function asksForLanguage(text: string): boolean {
  const folded = fold(text);
  return IN_FRENCH.test(folded) || IN_ENGLISH.test(folded);
}

/** Tells French from English by an explicit wish ("in French", "en anglais"), else by small words; `fallback` where neither shows. */
export function detectLang(text: string, fallback: Lang = "en"): Lang {
  const folded = fold(text);
  if (IN_FRENCH.test(folded)) return "fr";
  if (IN_ENGLISH.test(folded)) return "en";
  const french =
    (folded.match(FRENCH) ?? []).length +
    (text.match(/(?<!\p{L})(?:à|où)(?!\p{L})/giu) ?? []).length * 2 +
    (/[éèêàçùîôœ]/.test(text.toLowerCase()) ? 1 : 0);
  // "à" folds to the English article.
  const english = (fold(text.replace(/(?<!\p{L})à(?!\p{L})/giu, " ")).match(ENGLISH) ?? []).length;
  if (french === english) return fallback;
  return french > english ? "fr" : "en";
}
