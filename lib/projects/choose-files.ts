import { checkPath, MAX_FILE_BYTES, MAX_FILES, MAX_TREE_BYTES } from "@/lib/generation/frames";
import { frameMessages } from "@/messages/frames-en";

/** A file that an import left out, and why: part of a sentence. */
export type LeftOut = { path: string; reason: string };

const says = frameMessages;

/**
 * What of `entries` (paths, and sizes in bytes) a project can hold: allowed paths in Unicode NFC, none twice in whatever
 * case, none below another file, as many and as large as a project may be. Files nearest to the root come first. The rest
 * is named with a reason. Never throws.
 */
export function chooseFiles<E extends { path: string; bytes: number }>(
  entries: readonly E[],
): { kept: E[]; leftOut: LeftOut[] } {
  const taken = new Set<string>();
  const folders = new Set<string>();
  const kept: E[] = [];
  const leftOut: LeftOut[] = [];
  let total = 0;

  function problemOf(path: string, bytes: number): string | null {
    const key = path.toLowerCase();
    const above = foldersOf(key);
    if (taken.has(key) || folders.has(key) || above.some((folder) => taken.has(folder))) return says.path.taken;
    if (bytes > MAX_FILE_BYTES) return says.tree.fileTooLarge;
    if (kept.length >= MAX_FILES) return says.tree.tooManyFiles(MAX_FILES);
    return total + bytes > MAX_TREE_BYTES ? says.tree.tooLarge : null;
  }

  for (const entry of nearestFirst(entries)) {
    const check = checkPath(entry.path);
    const reason = check.ok ? problemOf(check.path, entry.bytes) : check.reason;
    if (!check.ok || reason !== null) {
      leftOut.push({ path: entry.path, reason: reason ?? "" });
      continue;
    }
    taken.add(check.path.toLowerCase());
    for (const folder of foldersOf(check.path.toLowerCase())) folders.add(folder);
    total += entry.bytes;
    kept.push({ ...entry, path: check.path });
  }
  return { kept, leftOut };
}

function nearestFirst<E extends { path: string }>(entries: readonly E[]): E[] {
  const ranked = entries.map((entry) => ({ entry, depth: entry.path.split("/").length }));
  ranked.sort((a, b) => a.depth - b.depth || (a.entry.path < b.entry.path ? -1 : 1));
  return ranked.map(({ entry }) => entry);
}

/** Every folder that a path is in. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
