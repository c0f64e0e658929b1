/** The frame grammar: what a model writes, read as a stream. Pure; runs in the browser, in Node and in workers. */
export { applyEdit, type EditPair, type EditResult } from "./apply-edit";
export { checkPath, type PathCheck } from "./check-path";
export { createNonce } from "./create-nonce";
export type { FrameEvent, FramePlan, PageMeta } from "./events";
export { FrameParser, type FrameParserOptions } from "./frame-parser";
export { MAX_FILE_BYTES, MAX_FILES, MAX_PATH_CHARACTERS, MAX_TREE_BYTES } from "./limits";
export { utf8Length } from "./utf8";
