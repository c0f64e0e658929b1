import { checkPath } from "@/lib/generation/frames";
import { AppError } from "@/lib/platform/errors";
import type { FileChange, VersionFile } from "@/lib/schemas/version";
import { apiMessages } from "@/messages/api-en";
import { frameMessages } from "@/messages/frames-en";

const says = apiMessages.projects;

type Changed = {
  /** Files whose bodies are stored already, by path. */
  kept: Map<string, VersionFile>;
  /** New bodies, by path. */
  written: Map<string, Uint8Array>;
};

/**
 * The files of a Version after changes by hand, made one after the other. Pure. Throws BAD_INPUT that names the file, for
 * paths that may not be, files that aren't there, and names that are taken.
 */
export function applyChanges(files: readonly VersionFile[], changes: readonly FileChange[]): Changed {
  const kept = new Map(files.map(({ path, bytes, sha256 }) => [path, { path, bytes, sha256 }]));
  const written = new Map<string, Uint8Array>();
  const drop = (path: string): boolean => [kept.delete(path), written.delete(path)].includes(true);

  for (const change of changes) {
    if ("text" in change || "base64" in change) {
      const path = allowed(change.path);
      drop(path);
      written.set(path, "text" in change ? Buffer.from(change.text) : Buffer.from(change.base64, "base64"));
      continue;
    }
    const file = kept.get(change.path);
    const body = written.get(change.path);
    if (!drop(change.path)) throw refusal(change.path, says.missingFile);
    if ("delete" in change) continue;
    const to = allowed(change.to);
    if (kept.has(to) || written.has(to)) throw refusal(to, frameMessages.path.taken);
    if (body) written.set(to, body);
    else if (file) kept.set(to, { ...file, path: to });
  }
  return { kept, written };
}

function allowed(raw: string): string {
  const check = checkPath(raw);
  if (!check.ok) throw refusal(raw.slice(0, 120), check.reason);
  return check.path;
}

function refusal(path: string, reason: string): AppError {
  return new AppError("BAD_INPUT", says.fileProblem(path, reason));
}
