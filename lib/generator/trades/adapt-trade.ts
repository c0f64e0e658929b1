import { motifFor } from "../art/motif-words";
import { readColourWords } from "../brief/colours";
import { detectLang, fold } from "../brief/language";
import { readType } from "../brief/style-words";
import type { FamilyId, Lang, Trade } from "../types";
import { readRole, readSubject } from "./read-subject";
import { strangerText } from "./stranger-texts";

/** Shapes that suit any business. */
const PLAIN_MOTIFS = ["sun", "arch", "leaf", "gem", "speech", "stones"];

/** Shapes that suit any business of a kind. */
const FAMILY_MOTIFS: Readonly<Partial<Record<FamilyId, readonly string[]>>> = {
  table: ["plate", "fork", "glass", "bowl", "tomato", "leaf"],
  craft: ["wrench", "house", "hammer", "clock", "gear", "sun"],
  care: ["heart", "shield", "leaf", "clock", "speech", "sun"],
  body: ["cap", "sun", "pin", "clock", "speech", "heart"],
  counsel: ["column", "key", "speech", "pencil", "house", "book"],
  studio: ["frame", "brush", "pencil", "arch", "sun", "gem"],
  person: ["speech", "book", "pencil", "cap", "heart", "sun"],
};

/** What a business is called where the brief has no word for it and the trade beside it would be wrong. */
const PLAIN_LABELS: Readonly<Partial<Record<FamilyId, Record<Lang, string>>>> = {
  shop: { en: "shop", fr: "boutique" },
  food: { en: "shop", fr: "boutique" },
  table: { en: "restaurant", fr: "restaurant" },
  care: { en: "practice", fr: "cabinet" },
  craft: { en: "workshop", fr: "atelier" },
  studio: { en: "studio", fr: "atelier" },
};

/** Words that fit too many businesses to say what one of them does. */
const VAGUE =
  /\b(schools?|ecoles?|courses?|cours|classes|lessons?|clubs?|studios?|shops?|stores?|boutiques?|consult\w*|conseil|coach\w*|agency|agence|associations?|company|entreprise|societe|workshops?|ateliers?|services?|foundation|tutor\w*|events?|evenement|restaurants?|kitchen|bar|place|house|maison)\b/g;

/** What the words of a brief look like; a journal is about anything. */
function motifsIn(text: string): string[] {
  const words = text.slice(0, 600).split(/[^\p{L}'’]+/u);
  return [...new Set(words.flatMap((word) => (word.length > 3 ? (motifFor(word) ?? []) : [])))].slice(0, 3);
}

/** Whether a trade knows the words of a subject that are more than "school" or "company". */
function knows(trade: Trade, subject: string): boolean {
  const folded = fold(subject);
  return trade.words.some((word) => {
    const match = new RegExp(`\\b(?:${word})(?:s|es|x)?\\b`).exec(folded);
    if (match === null) return false;
    const rest = folded.replace(VAGUE, " ").trim();
    return match[0].includes(" ") || match[0].replace(VAGUE, "").trim() !== "" || rest === "";
  });
}

/** The brief's own word, in the brief's language: a site in another one keeps the trade's. */
function withLabel(trade: Trade, label: string, text: string): Trade {
  const lang = detectLang(text);
  return { ...trade, [lang]: { ...trade[lang], label } };
}

/** The trade with its own pictures and copy left out, for a business that is only near it. */
function estrange(trade: Trade, label: string | null): Trade {
  const own = label === null ? null : motifFor(label);
  const keeps = trade.family === "event" || trade.family === "tech" || trade.family === "journal";
  const base = keeps ? trade.motifs : (FAMILY_MOTIFS[trade.family] ?? PLAIN_MOTIFS);
  const plain = PLAIN_LABELS[trade.family] ?? { en: trade.en.label, fr: trade.fr.label };
  const motifs = [...(own === null ? [] : [own]), ...base.filter((motif) => motif !== own)];
  return {
    ...trade,
    // A neighbour has neither this trade's sample works nor its views.
    id: `near-${trade.id}`,
    motifs,
    en: strangerText(trade.en, trade.family, label ?? plain.en, "en"),
    fr: strangerText(trade.fr, trade.family, label ?? plain.fr, "fr"),
  };
}

/**
 * Gives a trade the brief's own name for the business. `match` says how the brief met the trade: by its own words, by
 * words of its neighbours, or not at all; then what would be wrong for another business is left out.
 */
export function adaptTrade(trade: Trade, text: string, name: string, match: "own" | "near" | "none"): Trade {
  const personal = trade.family === "person" || trade.family === "studio";
  const role = personal ? readRole(text) : null;
  const read = role ?? readSubject(text, name);
  const subject = read === null || readColourWords(read, false).length > 0 || readType(read) !== null ? null : read;
  if (trade.id === "journal") {
    const motifs = [...new Set([...motifsIn(text), ...trade.motifs])];
    return { ...(subject === null ? trade : withLabel(trade, subject, text)), motifs };
  }
  // "Une boutique en ligne de céramiques": what it sells says more than that it sells.
  const isShop =
    (trade.family === "shop" || trade.family === "food") && /^(?:shop|store|boutique)s?$/i.test(subject ?? "");
  if (match === "own" && (subject === null || isShop)) return trade;
  if (match === "own" && subject !== null && knows(trade, subject)) return withLabel(trade, subject, text);
  if (trade.family === "journal") return subject === null ? trade : withLabel(trade, subject, text);
  if (match === "none" && subject === null && trade.family !== "plain" && trade.id !== "plain-shop") return trade;
  return estrange(trade, subject);
}
