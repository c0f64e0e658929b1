import { diffArrays } from "diff";

/** Lines that replace others of the base: from `start`, up to but without `end`. */
type Patch = { start: number; end: number; lines: readonly string[] };

/** Longer ones are not looked through line by line in front of a person. */
const MOST_EDITS = 4_000;

/**
 * Both changes of a text in one, line by line as diff3 does; null where they touch the same lines in different ways, or
 * differ too much to tell. Pure. Khanna, Kunal, Pierce: A Formal Investigation of Diff3 (2007).
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const lines = linesOf(base);
  const [own, other] = [patchesOf(lines, linesOf(mine)), patchesOf(lines, linesOf(theirs))];
  if (!own || !other) return null;
  const all: Patch[] = [];
  for (const patch of [...own, ...other].toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && isSame(last, patch)) continue;
    // Where two touch, nobody knows which comes first.
    if (last && patch.start <= last.end) return null;
    all.push(patch);
  }
  const merged: string[] = [];
  let at = 0;
  for (const { start, end, lines: replacing } of all) {
    merged.push(...lines.slice(at, start), ...replacing);
    at = end;
  }
  return [...merged, ...lines.slice(at)].join("");
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function patchesOf(base: readonly string[], changed: readonly string[]): Patch[] | null {
  const parts = diffArrays([...base], [...changed], { maxEditLength: MOST_EDITS });
  if (!parts) return null;
  const patches: Patch[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      at += value.length;
      continue;
    }
    const last = patches.at(-1);
    const patch = last && last.end === at ? last : { start: at, end: at, lines: [] };
    if (patch !== last) patches.push(patch);
    if (added) patch.lines = [...patch.lines, ...value];
    if (removed) at = patch.end = at + value.length;
  }
  return patches;
}

function isSame(a: Patch, b: Patch): boolean {
  return a.start === b.start && a.end === b.end && a.lines.join("") === b.lines.join("");
}
