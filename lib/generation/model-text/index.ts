export { streamModelText } from "./stream-model-text";
export type { IncompleteReason, ModelText, Timers } from "./types";
