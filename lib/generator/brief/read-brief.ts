import type { BlueprintId } from "@/lib/schemas/blueprint";
import type { Theme } from "@/lib/schemas/theme";
import { createRandom, hashText, type Random } from "../random";
import { findTrade } from "../trades";
import type { Brief, Lang, Trade } from "../types";
import { pickBlueprint } from "./blueprint-words";
import { readColourWords, readHexColours } from "./colours";
import { readHours } from "./hours";
import { detectLang, fold } from "./language";
import { readName } from "./name";
import { pickPalette } from "./pick-palette";
import { readCity, readCurrency } from "./places";
import { readProducts } from "./products";
import { readWantedPages, readWantedSections } from "./sections-words";
import { turnColour, warmColour } from "./shift-colour";
import { readRadius, readScheme, readType } from "./style-words";

const MAX_READ = 20_000;

const EMAIL = /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}\w/u;
const PHONE = /(?:\+\d{1,3}[\s.-]?)?(?:\(\d{1,4}\)[\s.-]?)?\d{2,4}(?:[\s.-]\d{2,4}){2,5}/u;
const ADDRESS =
  /\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:(?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|impasse|cours|allée|route)\s+[\p{L}'’ -]{3,40}|[\p{Lu}][\p{L}'’]+(?:\s[\p{Lu}][\p{L}'’]+){0,2}\s(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Row|Way|Place|Boulevard|Blvd|Drive))/u;
const MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const DATE = new RegExp(
  `(?:\\d{1,2}(?:er|st|nd|rd|th)?(?:\\s?(?:-|–|to|au|and|et|&)\\s?\\d{1,2}(?:st|nd|rd|th)?)?\\s(?:of\\s)?(?:${MONTHS})(?:,?\\s20\\d\\d)?)|(?:(?:${MONTHS})\\s\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:-|–|to|and|&)\\s?\\d{1,2})?(?:,?\\s20\\d\\d)?)`,
  "iu",
);
const AUDIENCE =
  /(?:\b(?:aimed at|intended for|targeting|audience(?: is|:)|designed for|helps?)|\b(?:destinée? (?:à|aux)|à destination (?:de|des)|public(?: est| ?:)|s['’]adresse (?:à|aux)|aide))\s+([\p{L}\s'’-]{4,48}?)(?=[.,;:!?\n]|\s(?:who|that|with|in|and|to|qui|avec|à|et)\s|$)/iu;

function readTheme(raw: string, name: string, lang: Lang, trade: Trade, rng: Random, turn: number): Theme {
  const { accent: accentOfTrade, background: backgroundOfTrade } = pickPalette(trade.palettes, turn);
  const shadeOfSeed = rng.pick([-1, -0.5, 0, 0.5, 1]);
  const named = [...readHexColours(raw), ...readColourWords(raw, true)];
  let accent = named[0] ?? accentOfTrade;
  if (named.length === 0 && /\bwarm(er)?\b|\bchaleureu|\bchaud/i.test(raw)) accent = warmColour(accent, true);
  const scheme = readScheme(raw);
  // Where the brief names no colour, the trade's own are turned a little, so that few sites of a trade share theirs.
  const shade = named.length === 0 ? shadeOfSeed : 0;
  accent = turnColour(accent, shade);
  const background =
    named.length === 0 && scheme !== "dark" && backgroundOfTrade !== undefined
      ? turnColour(backgroundOfTrade, shade)
      : undefined;
  return {
    name: name.slice(0, 80),
    lang,
    accent,
    ...(background === undefined ? {} : { background }),
    type: readType(raw) ?? rng.pick(trade.types),
    radius: readRadius(raw) ?? rng.pick([0, 2, 6, 10, 14, 20]),
    ...(scheme === null ? {} : { scheme }),
  };
}

/** Who a product is for: "SaaS for beekeepers", "pour les cabinets vétérinaires". */
const USERS =
  /(?<!\p{L})(?:for|pour)\s+(?:the\s)?((?!an?\s|une?\s|the\s|le\s|la\s|l['’]|mon\s|my\s|our\s|notre\s)\p{Ll}[\p{Ll}'’ -]{3,40}?)(?=\s*(?:[.,;:!?\n]|$|\s(?:who|that|with|in|and|to|called|named|qui|avec|à|et|nommée?|appelée?)\s))/u;

const readUsers = (raw: string): string | null => USERS.exec(raw)?.[1]?.trim() ?? null;

const forUsers = (trade: Trade, users: string): Trade => ({
  ...trade,
  en: { ...trade.en, label: `software for ${users}` },
  fr: { ...trade.fr, label: `logiciel pour ${users}` },
});

/** A name for a business that was given none. */
function inventName(trade: Trade, lang: Lang, rng: Random): string {
  return rng.pick(trade[lang].names);
}

/**
 * Reads a brief in English or French. `blueprint` is what the user chose, or null to decide from the text; `lang` forces the language;
 * with `key` the choices of the seed hang on that text instead, so that words that were added later change only what they say.
 * Deterministic for (prompt, seed).
 */
export function readBrief(
  prompt: string,
  seed: number,
  blueprint: BlueprintId | null,
  lang: Lang | null = null,
  key?: string,
): Brief {
  const raw = prompt.slice(0, MAX_READ).replace(/\u0000/g, "");
  const language = lang ?? detectLang(raw);
  const rng = createRandom(`${seed}:${key ?? raw}`).fork("brief");
  const city = readCity(raw);
  const givenName = readName(raw, city);
  const chosen = blueprint ?? pickBlueprint(raw);
  const found = findTrade(raw, chosen, givenName ?? "");
  const audience = AUDIENCE.exec(raw)?.[1]?.trim() ?? (found.family === "tech" ? readUsers(raw) : null);
  const trade = found.family === "tech" && audience !== null ? forUsers(found, audience) : found;
  const name = givenName ?? inventName(trade, language, rng);
  const sections = readWantedSections(raw);
  const theme = readTheme(raw, name, language, trade, rng, hashText(key ?? raw) + seed);
  return {
    raw,
    key: key ?? raw,
    seed,
    lang: language,
    blueprint: chosen ?? trade.blueprint,
    trade,
    name,
    nameGiven: givenName !== null,
    city,
    audience,
    products: readProducts(raw, givenName).filter(
      (product) => !product.name.includes(name) && fold(product.name) !== fold(trade[language].label),
    ),
    wanted: sections.wanted,
    unwanted: sections.unwanted,
    avoid: [],
    pages: readWantedPages(raw),
    email: EMAIL.exec(raw)?.[0] ?? null,
    phone: PHONE.exec(raw.replace(/20\d\d/g, "----"))?.[0] ?? null,
    address: ADDRESS.exec(raw)?.[0] ?? null,
    date: DATE.exec(raw)?.[0] ?? null,
    hours: readHours(raw),
    theme,
    isRich: false,
    photos: [],
    logo: null,
    currency: readCurrency(raw, city, language),
  };
}
