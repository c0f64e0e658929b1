import type { Theme } from "@/lib/schemas/theme";
import { readColourWords, readHexColours } from "../brief/colours";
import { fold } from "../brief/language";
import { SECTION_WORDS } from "../brief/sections-words";
import { readRadius, readScheme, readType } from "../brief/style-words";
import type { Lang, SectionKind } from "../types";

export type Look = Partial<Pick<Theme, "accent" | "background" | "type" | "radius" | "scheme">>;

/** What was understood of words that hold for every request. */
export interface Told {
  readonly lang: Lang | null;
  readonly look: Look;
  readonly wanted: readonly SectionKind[];
  readonly unwanted: readonly SectionKind[];
  /** Words that are not to be written. */
  readonly avoid: readonly string[];
  /** Sentences that nothing was understood of. */
  readonly missed: readonly string[];
}

const MAX_READ = 5_000;
const MAX_AVOIDED = 40;
const BULLET = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** Reads instructions in English or French, a sentence or a line at a time. Pure. */
export function readInstructions(text: string): Told {
  const told = { lang: null as Lang | null, look: {} as Look, missed: [] as string[] };
  const [wanted, unwanted, avoid] = [new Set<SectionKind>(), new Set<SectionKind>(), new Set<string>()];
  for (const clause of clausesOf(text.slice(0, MAX_READ))) {
    const words = readAvoided(clause);
    if (words.length > 0) {
      for (const word of words) avoid.add(word);
      continue;
    }
    const folded = fold(clause);
    const lang = readLanguage(folded);
    const look = readLook(clause, folded);
    const sections = readSections(folded);
    told.lang ??= lang;
    Object.assign(told.look, look);
    for (const kind of sections.kinds) (sections.isRefused ? unwanted : wanted).add(kind);
    const isMissed = lang === null && Object.keys(look).length === 0 && sections.kinds.length === 0;
    if (isMissed) told.missed.push(clause);
  }
  return { ...told, wanted: [...wanted], unwanted: [...unwanted], avoid: [...avoid].slice(0, MAX_AVOIDED) };
}

function clausesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?;])\s+/)
    .map((clause) =>
      clause
        .replace(BULLET, "")
        .trim()
        .replace(/[.;!]+$/, ""),
    )
    .filter((clause) => clause !== "");
}

const AVOID =
  /\b(?:avoid|(?:never|don't|do not) (?:say|use|write|mention)|(?:evite|bannis|bannir|eviter)[sz]?|n'(?:utilise|emploie|ecris|ecrive)[rz]? (?:jamais|pas)|(?:jamais|pas) (?:le|les|de) mots?|ne (?:dis|dites|parle|parlez|mentionne|mentionnez) (?:jamais|pas))\b/;
const NAMES_WORDS = /\b(?:words?|terms?|phrases?|mots?|termes?|expressions?)\b:?/;
const QUOTED = /[“"«]\s{0,9}([^”"»]{1,60}?)\s{0,9}[”"»]/g;
/** What says how something is to look or be built is no word to avoid. */
const NOT_WORDS = /\b(colou?rs?|fonts?|sections?|pages?|couleurs?|polices?|images?)\b/;

/** The words that a sentence forbids: those in quotation marks, else those it lists, where it says that they are words. */
function readAvoided(clause: string): string[] {
  const folded = fold(clause);
  const verb = AVOID.exec(folded);
  if (verb === null) return [];
  const quoted = [...clause.matchAll(QUOTED)].map((match) => match[1] ?? "").filter((word) => word !== "");
  if (quoted.length > 0) return quoted;
  const named = NAMES_WORDS.exec(folded);
  // Folding keeps the length of what it reads here but for a ligature, so the list is taken from the folded text.
  const list = folded.slice(named ? named.index + named[0].length : verb.index + verb[0].length);
  if (!named && NOT_WORDS.test(list)) return [];
  const words = list
    .split(/,|\b(?:and|or|nor|et|ou|ni)\b/)
    .map((word) => word.replace(/^\s*(?:the|le|la|les|des?|du)\s+/, "").trim())
    .filter((word) => word !== "" && word.length <= 40);
  return named || words.every((word) => word.split(/\s+/).length <= 2) ? words : [];
}

function readLanguage(folded: string): Lang | null {
  if (/\b(?:in|language:?|into) french\b|\b(?:en|langue ?:?) francaise?\b/.test(folded)) return "fr";
  if (/\b(?:in|language:?|into) english\b|\b(?:en|langue ?:?) anglaise?\b/.test(folded)) return "en";
  return null;
}

const FONT = /\b(font|fonts|typeface|typography|type|serif|sans|mono|police|polices|typo|typographie|empattements?)\b/;
const COLOUR = /\b(colou?rs?|accent|palette|brand|couleurs?|teintes?|charte)\b/;
const GROUND = /\b(background|fond|arriere-plan)\b/;

function readLook(clause: string, folded: string): Look {
  const look: Look = {};
  const hex = readHexColours(clause);
  const named = hex.length > 0 ? hex : COLOUR.test(folded) ? readColourWords(clause, false) : [];
  const [first, second] = named;
  const isGround = GROUND.test(folded);
  if (first !== undefined && isGround && second === undefined) look.background = first;
  else if (first !== undefined) {
    look.accent = first;
    if (second !== undefined && isGround) look.background = second;
  }
  const scheme = readScheme(clause) ?? readAlways(folded);
  if (scheme !== null) look.scheme = scheme;
  const type = FONT.test(folded) ? readType(clause) : null;
  if (type !== null) look.type = type;
  const radius = readRadius(clause);
  if (radius !== null) look.radius = radius;
  return look;
}

function readAlways(folded: string): "dark" | "light" | null {
  const always = /\b(?:always|toujours|only|uniquement) (?:in |en )?(dark|light|sombre|clair)\b/.exec(folded)?.[1];
  if (always === undefined) return null;
  return always === "dark" || always === "sombre" ? "dark" : "light";
}

const REFUSES = /\b(never|no|not|don't|without|sans|jamais|pas|aucune?)\b/;
const WANTS = /\b(always|include|add|have|must|with|toujours|inclus|inclure|ajoute|avec|prevois)\b/;

function readSections(folded: string): { kinds: SectionKind[]; isRefused: boolean } {
  const isRefused = REFUSES.test(folded);
  if (!isRefused && !WANTS.test(folded)) return { kinds: [], isRefused };
  const kinds = SECTION_WORDS.filter(([kind, pattern]) => kind !== "hero" && pattern.test(folded)).map(
    ([kind]) => kind,
  );
  return { kinds, isRefused };
}
