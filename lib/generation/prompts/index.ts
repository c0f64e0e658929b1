export { assemblePrompt } from "./assemble-prompt";
export { loadPromptParts } from "./load-prompt-parts";
export type { ProjectFile, PromptInput, PromptParts } from "./types";
