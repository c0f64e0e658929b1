import "server-only";

export { classifyModelError, type ModelError, type ModelErrorKind } from "./classify-model-error";
export { openAiModel } from "./open-ai-model";
