import type { Run } from "@/lib/schemas/run";
import { t } from "@/messages/en";
import { sayCredits } from "./say-credits";

/** What is known of a run's cost. */
export type Bill = Pick<Run, "status" | "centicredits" | "cost">;

/** True for a run that could not cost anything: nothing was reserved, and no model with a price wrote. */
export function isFree({ cost }: Bill): boolean {
  return cost.holdCenticredits === 0 && cost.price === null;
}

/** A run's cost in one line; while it goes, what it has cost so far. */
export function sayCost(bill: Bill): string {
  if (isFree(bill)) return t.credits.free;
  return bill.centicredits === 0 && bill.status !== "running"
    ? t.credits.costNothing
    : t.credits.amount(sayCredits(bill.centicredits));
}

type TokenLine = { label: string; tokens: number; perMillionUsd: number; usd: number };

/** The tokens of a run by kind, with what each kind costs in US dollars; none where the price isn't known. */
export function tokenLines({ cost }: Bill): TokenLine[] {
  const { price, inputTokens, cachedInputTokens, outputTokens } = cost;
  if (!price) return [];
  const kinds = [
    [t.credits.breakdown.input, inputTokens - cachedInputTokens, price.inputPerMillionUsd],
    [t.credits.breakdown.cached, cachedInputTokens, price.cachedInputPerMillionUsd],
    [t.credits.breakdown.output, outputTokens, price.outputPerMillionUsd],
  ] as const;
  return kinds.flatMap(([label, tokens, perMillionUsd]) =>
    tokens > 0 ? [{ label, tokens, perMillionUsd, usd: (tokens * perMillionUsd) / 1_000_000 }] : [],
  );
}
