import type { LeftOut } from "@/lib/projects";
import type { Imported } from "@/lib/schemas/repository";

/** A repository may have thousands of files that don't fit. */
const MAX_NAMED = 100;

/** What was left out, as the wire has it: by path, and how much it was in all. */
export function sayLeftOut(leftOut: readonly LeftOut[]): Imported["leftOut"] {
  const items = [...leftOut].toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MAX_NAMED);
  return { items, total: leftOut.length };
}
