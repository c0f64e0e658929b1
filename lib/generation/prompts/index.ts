export { assemblePrompt, HISTORY_TURNS } from "./assemble-prompt";
export type { PromptInput } from "./types";
export { loadPromptParts } from "./load-prompt-parts";
