import "server-only";
import type { LanguageModelV4 } from "@ai-sdk/provider";
import { createModel } from "./model";

export { proposeDirections } from "./directions/propose-directions";
export { isLogo } from "./photos";
export { enhanceBrief, missingFacts } from "./enhance/enhance-brief";

/** The built-in generator as a language model: no key, no network; see `createModel` for what it reads and throws. */
export function createBuiltinModel(): LanguageModelV4 {
  return createModel();
}
