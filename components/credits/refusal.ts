import { ApiError, sayError } from "@/components/client/api";
import { refreshBalance } from "./balance-store";

/** Why the server did not start a build: a sentence, and whether credits are what is missing. */
export type Refusal = { message: string; lacksCredits: boolean };

/** What to say about a build that was not started. Where credits are missing, the balance shown is out of date. */
export function refusalOf(error: unknown): Refusal {
  const lacksCredits = error instanceof ApiError && error.code === "INSUFFICIENT_CREDITS";
  if (lacksCredits) void refreshBalance();
  return { message: sayError(error), lacksCredits };
}
