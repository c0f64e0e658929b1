import { formatCredits } from "@/lib/credits";
import { AppError } from "@/lib/platform/errors";
import type { RunCharge } from "@/lib/runs";
import { type Mode, MODE_PRICES } from "@/lib/schemas/mode";
import { serverMessages } from "@/messages/server-en";
import type { Quote } from "./quote-run";

/** A repair of what our own checks found: what it costs counts to the day's allowance for what nobody pays. */
export const FREE_REPAIR = { atLeastCenticredits: 0, atMostCenticredits: 0, minimumCenticredits: 0 } as const;

/**
 * What a run is charged by, with the cap that the person named. Throws BAD_INPUT for a cap below what such a run costs
 * at least or above what its mode allows.
 */
export function chargeFor(quote: Quote, mode: Mode, wanted: number | undefined): RunCharge {
  const { leastCapCenticredits: least, capCenticredits: most } = quote;
  if (wanted !== undefined && wanted < least) throw badCap(serverMessages.runs.capTooLow(formatCredits(least)));
  // A run that costs less than the mode's cap whatever happens may still be given that.
  const highest = Math.max(most, MODE_PRICES[mode].defaultCapCenticredits);
  if (wanted !== undefined && wanted > highest) throw badCap(serverMessages.runs.capTooHigh(formatCredits(highest)));
  return {
    atLeastCenticredits: quote.minCenticredits,
    atMostCenticredits: Math.min(wanted ?? most, most),
    minimumCenticredits: quote.minimumCenticredits,
    price: quote.chosen.price,
  };
}

function badCap(message: string): AppError {
  return new AppError("BAD_INPUT", message, { fields: { capCenticredits: message } });
}
