import type { Version } from "@/lib/schemas/version";

type Step = Pick<Version, "id" | "number" | "origin" | "restoredFrom">;

/**
 * Where undo and redo lead from the newest Version, as in an editor: back over the changes that were made, forward over
 * those that were undone, until something new is made. Versions stay; going back is a restore, which is told by what it
 * restored. `versions` in any order; null where there is nothing to go to. Pure.
 */
export function undoSteps(versions: readonly Step[]): { undo: Step | null; redo: Step | null } {
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  /** The Version that first had what this one has. */
  const firstOf = (number: number): number => {
    const version = byNumber.get(number);
    return version?.origin === "restore" && version.restoredFrom !== null && version.restoredFrom < number
      ? firstOf(version.restoredFrom)
      : number;
  };
  let line: number[] = [];
  let at = -1;
  for (const { number } of [...versions].toSorted((a, b) => a.number - b.number)) {
    const first = firstOf(number);
    if (first === line[at]) continue;
    const isRestore = first !== number;
    if (isRestore && first === line[at - 1]) at -= 1;
    else if (isRestore && first === line[at + 1]) at += 1;
    else {
      line = [...line.slice(0, at + 1), first];
      at = line.length - 1;
    }
  }
  const stepAt = (index: number): Step | null => byNumber.get(line[index] ?? 0) ?? null;
  return { undo: stepAt(at - 1), redo: stepAt(at + 1) };
}
