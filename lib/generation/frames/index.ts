/** The frame grammar: what a model writes, read as a stream. Pure; runs in the browser, in Node and in workers. */
export { applyEdit, type EditPair } from "./apply-edit";
export { checkPath } from "./check-path";
export { createNonce } from "./create-nonce";
export type { FrameEvent } from "./events";
export { FrameParser } from "./frame-parser";
export { MAX_FILE_BYTES, MAX_FILES, MAX_TREE_BYTES } from "./limits";
export { hasPart, placesOf } from "./places-of";
export { utf8Length } from "./utf8";
