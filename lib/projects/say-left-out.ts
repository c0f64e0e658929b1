import type { Imported } from "@/lib/schemas/imported";
import type { LeftOut } from "./choose-files";

/** There may be thousands of files that don't fit. */
const MAX_NAMED = 100;
const MAX_PATH_CHARS = 300;

/** What an import left out, as the wire has it: by path, and how much it was in all. */
export function sayLeftOut(leftOut: readonly LeftOut[]): Imported["leftOut"] {
  const items = [...leftOut].toSorted((a, b) => (a.path < b.path ? -1 : 1)).slice(0, MAX_NAMED);
  return {
    items: items.map(({ path, reason }) => ({ path: path.slice(0, MAX_PATH_CHARS), reason })),
    total: leftOut.length,
  };
}
