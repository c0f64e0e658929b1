import { frameMessages } from "@/messages/frames-en";
import { MAX_FILE_BYTES } from "./limits";
import { locate } from "./locate";
import { utf8Length } from "./utf8";

export type EditPair = { find: string; with: string };
export type EditResult = { ok: true; text: string } | { ok: false; reason: string };

/**
 * Applies find/with pairs one after the other, each to the result of the one before. A `find` must be in one place, exactly
 * or but for whitespace (`locate`); its replacement is verbatim, an empty one deletes. The first pair that does not match
 * fails the whole edit, and so does a result over 1 MiB. Never throws.
 */
export function applyEdit(text: string, pairs: readonly EditPair[]): EditResult {
  let result = text;
  let bytes = utf8Length(text);
  for (const [index, pair] of pairs.entries()) {
    const place = pair.find === "" ? "empty" : locate(result, pair.find);
    if (typeof place === "string") {
      return { ok: false, reason: frameMessages.edit.find(index + 1, pairs.length, frameMessages.edit[place]) };
    }
    bytes += utf8Length(pair.with) - utf8Length(result.slice(place.from, place.to));
    result = result.slice(0, place.from) + pair.with + result.slice(place.to);
    if (bytes > MAX_FILE_BYTES) return { ok: false, reason: frameMessages.edit.fileTooLarge };
  }
  return { ok: true, text: result };
}
