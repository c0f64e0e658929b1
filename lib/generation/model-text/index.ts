export { streamModelText } from "./stream-model-text";
export type { IncompleteReason, ModelText, ModelTextLimits, StreamModelTextOptions, Timers } from "./types";
