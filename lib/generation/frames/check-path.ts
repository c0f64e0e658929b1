import { frameMessages } from "@/messages/frames-en";
import { MAX_PATH_CHARACTERS } from "./limits";

export type PathCheck = { ok: true; path: string } | { ok: false; reason: string };

const ALLOWED_DOT_NAMES = new Set([
  ".dockerignore",
  ".editorconfig",
  ".env.example",
  ".gitattributes",
  ".gitignore",
  ".nojekyll",
  ".well-known",
]);

/** What no file system, archive or URL of ours should meet: separators of other systems, invisible characters. */
const FORBIDDEN_CHARACTER = /[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const WINDOWS_DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Decides whether `raw` may name a file of a project: relative, already normalised, no `..`, no dotfiles but an
 * allow-list, at most 120 characters. Returns the path in Unicode NFC, or the reason against it. Never throws.
 */
export function checkPath(raw: string): PathCheck {
  if (raw === "") return refuse(frameMessages.path.empty);
  // A megabyte of "path" is not worth normalising: NFC never shortens to less than a third.
  if (raw.length > MAX_PATH_CHARACTERS * 6) return refuse(frameMessages.path.tooLong(MAX_PATH_CHARACTERS));
  const path = raw.normalize("NFC");
  if ([...path].length > MAX_PATH_CHARACTERS) {
    return refuse(frameMessages.path.tooLong(MAX_PATH_CHARACTERS));
  }
  if (FORBIDDEN_CHARACTER.test(path)) return refuse(frameMessages.path.character);
  if (path.startsWith("/")) return refuse(frameMessages.path.absolute);
  for (const segment of path.split("/")) {
    const reason = segmentProblem(segment);
    if (reason !== null) return refuse(reason);
  }
  return { ok: true, path };
}

function segmentProblem(segment: string): string | null {
  if (segment === "" || segment === ".") return frameMessages.path.notNormal;
  if (segment === "..") return frameMessages.path.leaves;
  if (segment.startsWith(".") && !ALLOWED_DOT_NAMES.has(segment)) return frameMessages.path.hidden;
  if (segment !== segment.trim() || segment.endsWith(".")) return frameMessages.path.edges;
  if (WINDOWS_DEVICE.test(segment)) return frameMessages.path.reserved;
  return null;
}

function refuse(reason: string): PathCheck {
  return { ok: false, reason };
}
