import { frameMessages } from "@/messages/frames-en";
import { MAX_FILE_BYTES } from "./limits";
import { utf8Length } from "./utf8";

export type EditPair = { find: string; with: string };
export type EditResult = { ok: true; text: string } | { ok: false; reason: string };

/**
 * Applies find/with pairs one after the other, each to the result of the one before. A `find` must occur exactly
 * once (overlapping occurrences count); its replacement is verbatim, an empty one deletes. The first pair that does
 * not match fails the whole edit, and so does a result over 1 MiB. Never throws.
 */
export function applyEdit(text: string, pairs: readonly EditPair[]): EditResult {
  let result = text;
  let bytes = utf8Length(text);
  for (const [index, pair] of pairs.entries()) {
    const reason = mismatch(result, pair.find);
    if (reason !== null) return { ok: false, reason: frameMessages.edit.find(index + 1, pairs.length, reason) };
    const at = result.indexOf(pair.find);
    result = result.slice(0, at) + pair.with + result.slice(at + pair.find.length);
    bytes += utf8Length(pair.with) - utf8Length(pair.find);
    if (bytes > MAX_FILE_BYTES) return { ok: false, reason: frameMessages.edit.fileTooLarge };
  }
  return { ok: true, text: result };
}

function mismatch(text: string, find: string): string | null {
  if (find === "") return frameMessages.edit.empty;
  const at = text.indexOf(find);
  if (at < 0) return frameMessages.edit.missing;
  if (text.includes(find, at + 1)) return frameMessages.edit.several;
  return null;
}
