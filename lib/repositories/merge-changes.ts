import type { ListedFile } from "./read-listing";

type Side = {
  /** What the repository had when project and repository last agreed, by path: git's names of the contents. */
  base: ReadonlyMap<string, ListedFile>;
  theirs: ReadonlyMap<string, ListedFile>;
  /** What the project has now. */
  ours: ReadonlyMap<string, string>;
};

export type Merge = {
  /** Files to take from the repository. */
  take: ListedFile[];
  /** Files that go, because they are gone there. */
  drop: string[];
  /** Files that had changed on both sides. */
  conflicts: string[];
};

/**
 * What has to be done to a project's files so that they have what changed in its repository, file by file (a three-way
 * merge). Where both sides changed a file the repository's is taken; where it is gone there and was changed here, ours
 * stays. Pure.
 */
export function mergeChanges({ base, theirs, ours }: Side): Merge {
  const merge: Merge = { take: [], drop: [], conflicts: [] };
  for (const [path, file] of theirs) {
    const before = base.get(path)?.sha;
    const here = ours.get(path);
    if (file.sha === before || file.sha === here) continue;
    merge.take.push(file);
    if (here !== before) merge.conflicts.push(path);
  }
  for (const [path, { sha }] of base) {
    const here = ours.get(path);
    if (theirs.has(path) || here === undefined) continue;
    if (here === sha) merge.drop.push(path);
    else merge.conflicts.push(path);
  }
  return merge;
}
