import { ApiError, sayError } from "@/components/client/api";
import { refreshBalance } from "./balance-store";

/** Why the server did not start a build: a sentence, and what is missing: credits, the proof of an address, a session, an answer. */
export type Refusal = {
  message: string;
  lacksCredits: boolean;
  needsProof: boolean;
  isSignedOut: boolean;
  isUnanswered: boolean;
};

/** What to say about a build that was not started. Where credits are missing, the balance shown is out of date. */
export function refusalOf(error: unknown): Refusal {
  const lacksCredits = error instanceof ApiError && error.code === "INSUFFICIENT_CREDITS";
  if (lacksCredits) void refreshBalance();
  const needsProof = error instanceof ApiError && error.code === "FORBIDDEN";
  const isSignedOut = error instanceof ApiError && error.code === "UNAUTHENTICATED";
  const isUnanswered = error instanceof ApiError && error.code === "OFFLINE";
  return { message: sayError(error), lacksCredits, needsProof, isSignedOut, isUnanswered };
}
