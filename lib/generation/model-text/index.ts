export { streamModelText } from "./stream-model-text";
export type { IncompleteReason, ModelText, ModelTextLimits, StreamModelTextOptions } from "./types";
