type SeenVersion = { number: number; origin: string; files: readonly { path: string; sha256: string }[] };

/**
 * What a project's Versions (oldest first) tell of its files: the number of the Version that last changed each, and those
 * that were changed by hand since the last one that was made otherwise. Of the first nothing is known but its files. Pure.
 */
export function versionChanges(versions: readonly SeenVersion[]): { changedAt: Map<string, number>; byHand: string[] } {
  const changedAt = new Map<string, number>();
  const byHand = new Set<string>();
  let before: ReadonlyMap<string, string> | null = null;
  for (const { number, origin, files } of versions) {
    const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
    if (origin !== "hand") byHand.clear();
    for (const [path, sha256] of now) {
      if (before === null || before.get(path) === sha256) continue;
      changedAt.set(path, number);
      if (origin === "hand") byHand.add(path);
    }
    before = now;
  }
  return { changedAt, byHand: [...byHand] };
}
