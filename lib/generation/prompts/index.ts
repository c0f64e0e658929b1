export { assemblePrompt, HISTORY_TURNS } from "./assemble-prompt";
export { loadPromptParts } from "./load-prompt-parts";
