/** Limits of a project's tree and of a frame, in UTF-8 bytes, characters or counts as named. */
export const MAX_FILES = 400;
export const MAX_FILE_BYTES = 1024 * 1024;
export const MAX_TREE_BYTES = 10 * 1024 * 1024;
export const MAX_PATH_CHARACTERS = 120;
export const MAX_DIRECTIVE_BYTES = 16 * 1024;
/** Each pair searches and copies the whole file. */
export const MAX_EDIT_PAIRS = 200;
