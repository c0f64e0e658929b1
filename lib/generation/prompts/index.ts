export { assemblePrompt } from "./assemble-prompt";
export { loadPromptParts } from "./load-prompt-parts";
