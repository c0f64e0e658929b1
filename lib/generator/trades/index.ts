import type { BlueprintId } from "@/lib/schemas/blueprint";
import { fold } from "../brief/language";
import type { Trade } from "../types";
import { BAKERY } from "./bakery";
import { BISTRO } from "./bistro";

const TRADES: readonly Trade[] = [BAKERY, BISTRO];

/** How often and how early a trade's words stand in a folded brief; 0 when none does. */
function scoreTrade(trade: Trade, folded: string): number {
  let score = 0;
  for (const word of trade.words) {
    const at = folded.search(new RegExp(`\\b${word}(s|es|x)?\\b`));
    if (at >= 0) score += 10 + word.length / 4 - Math.min(8, at / 60);
  }
  return score;
}

/** The trade a brief is about. */
export function findTrade(text: string, blueprint: BlueprintId | null): Trade {
  const folded = fold(text.slice(0, 6000));
  const best = TRADES.map((trade) => ({ trade, score: scoreTrade(trade, folded) })).toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined && best.score > 0) return best.trade;
  return blueprint === "restaurant" ? BISTRO : BAKERY;
}
