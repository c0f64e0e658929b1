import type { BlueprintId } from "@/lib/schemas/blueprint";
import { fold } from "../brief/language";
import type { Trade } from "../types";
import { BAKERY } from "./bakery";
import { BISTRO } from "./bistro";
import { COUNTERS } from "./counters";
import { adaptTrade } from "./adapt-trade";
import { GATHERINGS } from "./gatherings";
import { OFFICES } from "./offices";
import { PEOPLE } from "./people";
import { SERVICES } from "./services";
import { SHOPS } from "./shops";
import { SOFTWARE } from "./software";
import { STUDIOS } from "./studios";
import { TABLES } from "./tables";
import { WELLBEING } from "./wellbeing";

const TRADES: readonly Trade[] = [
  BAKERY,
  BISTRO,
  ...COUNTERS,
  ...TABLES,
  ...SHOPS,
  ...SERVICES,
  ...WELLBEING,
  ...OFFICES,
  ...STUDIOS,
  ...SOFTWARE,
  ...GATHERINGS,
  ...PEOPLE,
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
