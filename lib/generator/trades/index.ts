import type { BlueprintId } from "@/lib/schemas/blueprint";
import { fold } from "../brief/language";
import type { Trade } from "../types";
import { BAKERY } from "./bakery";
import { BISTRO } from "./bistro";
import { ARCHITECT } from "./architect";
import { BIKES } from "./bikes";
import { BOOKS } from "./books";
import { BUILDER } from "./builder";
import { CERAMICS } from "./ceramics";
import { CHOCOLATE } from "./chocolate";
import { COFFEE } from "./coffee";
import { CONFERENCE } from "./conference";
import { DENTAL } from "./dental";
import { DESIGN } from "./design";
import { DEVELOPER } from "./developer";
import { ELECTRICIAN } from "./electrician";
import { FASHION } from "./fashion";
import { FESTIVAL } from "./festival";
import { FINANCE } from "./finance";
import { FLORIST } from "./florist";
import { GARAGE } from "./garage";
import { GROCER } from "./grocer";
import { GYM } from "./gym";
import { HAIR } from "./hair";
import { INVOICING } from "./invoicing";
import { JOURNAL } from "./journal";
import { LAW } from "./law";
import { PHOTO } from "./photo";
import { COUNTER_NICHES } from "./niches/counters";
import { DRINK_NICHES } from "./niches/drinks";
import { HOME_NICHES } from "./niches/homes";
import { SERVICE_NICHES } from "./niches/services";
import { TABLE_NICHES } from "./niches/tables";
import { VOICE_NICHES } from "./niches/voices";
import { PIZZERIA } from "./pizzeria";
import { PLAIN_SHOP, PLAIN_TRADE } from "./plain";
import { PLUMBER } from "./plumber";
import { SOFTWARE } from "./software";
import { SPA } from "./spa";
import { SUSHI } from "./sushi";
import { VEGETARIAN } from "./vegetarian";
import { WINE } from "./wine";
import { YOGA } from "./yoga";
import { adaptTrade } from "./adapt-trade";

const TRADES: readonly Trade[] = [
  BAKERY,
  BISTRO,
  COFFEE,
  CHOCOLATE,
  WINE,
  GROCER,
  PIZZERIA,
  SUSHI,
  VEGETARIAN,
  FLORIST,
  BOOKS,
  CERAMICS,
  BIKES,
  FASHION,
  PLUMBER,
  ELECTRICIAN,
  BUILDER,
  GARAGE,
  HAIR,
  DENTAL,
  SPA,
  YOGA,
  GYM,
  LAW,
  FINANCE,
  PHOTO,
  ARCHITECT,
  DESIGN,
  SOFTWARE,
  INVOICING,
  CONFERENCE,
  FESTIVAL,
  DEVELOPER,
  JOURNAL,
  ...TABLE_NICHES,
  ...COUNTER_NICHES,
  ...DRINK_NICHES,
  ...SERVICE_NICHES,
  ...HOME_NICHES,
  ...VOICE_NICHES,
  PLAIN_TRADE,
  PLAIN_SHOP,
];

/** The trade that stands in for each project type when the brief names none that is known. */
const FALLBACKS: Readonly<Record<BlueprintId, string>> = {
  "landing-page": "plain",
  "saas-marketing": "software",
  restaurant: "bistro",
  portfolio: "design",
  agency: "design",
  "online-store": "plain-shop",
  blog: "journal",
  event: "conference",
  "personal-cv": "developer",
  "local-business": "plain",
};

/** Families whose words must not win in a project type of another kind: a conference about software is a conference. */
const KINDS: Readonly<Partial<Record<BlueprintId, readonly Trade["family"][]>>> = {
  "saas-marketing": ["tech"],
  restaurant: ["table"],
  event: ["event"],
  blog: ["journal"],
  "personal-cv": ["person"],
  agency: ["studio", "counsel"],
  portfolio: ["studio", "person", "shop"],
  "online-store": ["shop", "food"],
};

const patternsOf = (words: readonly string[]): readonly RegExp[] =>
  words.map((word) => new RegExp(`\\b(?:${word})(?:s|es|x)?\\b`));

const PATTERNS = TRADES.map((trade) => ({
  trade,
  own: patternsOf(trade.words),
  near: patternsOf(trade.near ?? []),
}));

/** How much and how early words stand in a folded brief; 0 when none does. */
function score(patterns: readonly RegExp[], folded: string): number {
  let sum = 0;
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    // Two words together say more than two apart.
    const phrase = /[ -]/.test(match[0]) ? 10 : 0;
    sum += 6 + phrase + match[0].length / 3 - Math.min(6, match.index / 40);
  }
  return sum;
}

/** The trade a brief is about, with the brief's own word for it where the bank's would be wrong; `name` says nothing of the trade. */
export function findTrade(text: string, blueprint: BlueprintId | null, name: string): Trade {
  const folded = fold(text.slice(0, 6000));
  const families = blueprint === null ? undefined : KINDS[blueprint];
  const ranked = PATTERNS.map(({ trade, own, near }) => ({ trade, own: score(own, folded), near: score(near, folded) }))
    .filter(({ trade, own, near }) => own + near > 0 && (families === undefined || families.includes(trade.family)))
    .toSorted((left, right) => right.own + right.near - (left.own + left.near));
  const [first] = ranked;
  if (first !== undefined) return adaptTrade(first.trade, text, name, first.own > 0 ? "own" : "near");
  const fallback = TRADES.find((trade) => trade.id === FALLBACKS[blueprint ?? "local-business"]) ?? PLAIN_TRADE;
  return adaptTrade(fallback, text, name, "none");
}
