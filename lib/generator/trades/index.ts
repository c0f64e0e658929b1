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
import { PIZZERIA } from "./pizzeria";
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
];

/** The trade that stands in for each project type when the brief names none that is known. */
const FALLBACKS: Readonly<Record<BlueprintId, string>> = {
  "landing-page": "finance",
  "saas-marketing": "software",
  restaurant: "bistro",
  portfolio: "design",
  agency: "design",
  "online-store": "ceramics",
  blog: "journal",
  event: "conference",
  "personal-cv": "developer",
  "local-business": "finance",
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

const PATTERNS: ReadonlyMap<Trade, readonly RegExp[]> = new Map(
  TRADES.map((trade) => [trade, trade.words.map((word) => new RegExp(`\\b(?:${word})(?:s|es|x)?\\b`))]),
);

/** How much and how early a trade's words stand in a folded brief; 0 when none does. */
function scoreTrade(trade: Trade, folded: string): number {
  let score = 0;
  for (const pattern of PATTERNS.get(trade) ?? []) {
    const match = pattern.exec(folded);
    if (match !== null) score += 6 + match[0].length / 3 - Math.min(6, match.index / 40);
  }
  return score;
}

/** The trade a brief is about, with the brief's own word for it where the bank's would be wrong. */
export function findTrade(text: string, blueprint: BlueprintId | null): Trade {
  const folded = fold(text.slice(0, 6000));
  const families = blueprint === null ? undefined : KINDS[blueprint];
  const ranked = TRADES.map((trade) => ({ trade, score: scoreTrade(trade, folded) }))
    .filter(({ trade, score }) => score > 0 && (families === undefined || families.includes(trade.family)))
    .toSorted((left, right) => right.score - left.score);
  const fallback = TRADES.find((trade) => trade.id === FALLBACKS[blueprint ?? "local-business"]) ?? BISTRO;
  return adaptTrade(ranked[0]?.trade ?? fallback, text, ranked.length > 0);
}
