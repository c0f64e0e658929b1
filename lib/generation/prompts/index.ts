export { assemblePrompt } from "./assemble-prompt";
export { describeOptions } from "./describe-plan";
export { loadPromptParts } from "./load-prompt-parts";
export { assembleSecondTry, type SecondTry, tooLongToRewrite } from "./second-try";
export type { PromptInput, PromptUpload } from "./types";
export { CHARS_PER_TOKEN } from "./project-state";
export { HISTORY_TURNS } from "./tell-history";
