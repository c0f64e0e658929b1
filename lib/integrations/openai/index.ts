import "server-only";

export { classifyModelError, type ModelError, type ModelErrorKind } from "./classify-model-error";
export { listModels } from "./list-models";
export { openAiModel } from "./open-ai-model";
export { tryModel } from "./try-model";
