import { contextTokensOf, isWholeSite } from "@/lib/credits";

/** Tokens of a project's files that a request is shown, and one that is about all of them. */
const CHANGE_TOKENS = 24_000;
const WHOLE_SITE_TOKENS = 40_000;
/** What of a model's context is not for files: the product's own words, the conversation, and room for the answer. */
const OTHER_TOKENS = 20_000;
const LEAST_TOKENS = 2_000;

/** How many tokens of files a prompt may hold: by what is asked for, within what the model can take. */
export function fileTokenBudget(model: string, request: string): number {
  const wanted = isWholeSite(request) ? WHOLE_SITE_TOKENS : CHANGE_TOKENS;
  return Math.max(LEAST_TOKENS, Math.min(wanted, contextTokensOf(model) - OTHER_TOKENS));
}
