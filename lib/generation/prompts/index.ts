export { assemblePrompt, HISTORY_TURNS } from "./assemble-prompt";
export { loadPromptParts } from "./load-prompt-parts";
export { assembleSecondTry, type SecondTry, tooLongToRewrite } from "./second-try";
export type { PromptInput } from "./types";
