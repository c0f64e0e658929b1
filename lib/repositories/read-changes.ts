import { findRepositoryById, type GitHub, type RepositoryName } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { chooseFiles, derivesSiteCss, exportedFiles, getOwnedVersion, type LeftOut } from "@/lib/projects";
import { repositoryMessages as says } from "@/messages/repositories-en";
import type { ConnectionDoc } from "@/models/connection";
import type { ProjectDoc } from "@/models/project";
import type { RepositoryDoc } from "@/models/repository";
import type { VersionDoc } from "@/models/version";
import { gitBlobName } from "./git-blob-name";
import { type Merge, mergeChanges } from "./merge-changes";
import { type ListedFile, type Listing, readListing } from "./read-listing";
import { payToLook } from "./spend-allowance";

/** What is followed: a branch (or tag) with a folder, and the commit up to which its changes are in the project. */
type Source = { repositoryId: number; ref: string; path: string; commit: string; isSaved: boolean };
type Place = { gitHub: GitHub; connection: ConnectionDoc | null; link: RepositoryDoc; project: ProjectDoc };

/** What has changed at GitHub since project and repository last agreed, and what it comes to here. */
export type Changes = {
  source: Source;
  place: RepositoryName;
  /** The commit that has it all. */
  commit: string;
  head: VersionDoc;
  /** Files to take. */
  take: ListedFile[];
  /** Files of the project that go. */
  drop: string[];
  /** Files that had changed on both sides. */
  conflicts: string[];
  leftOut: LeftOut[];
};

const README = "README.md";

/**
 * Looks at what has changed where the project is saved, else where it was imported from, up to a commit or all of it,
 * without fetching a file; null where nothing has. Throws CONFLICT where there is no such place, RATE_LIMITED, and a
 * GitHubFailure.
 */
export async function readChanges(ctx: UserContext, at: Place, upTo?: string): Promise<Changes | null> {
  const { gitHub, connection, link, project } = at;
  const source = sourceOf(link);
  await payToLook(ctx, connection, source.path);
  const place = await findRepositoryById(gitHub, source.repositoryId);
  if (!place) throw new AppError("CONFLICT", says.missing);
  const { ref, path, commit } = source;
  const after = await readListing(gitHub, place, { ref: upTo ?? ref, path });
  if (after.commit === commit) return null;
  const before = await readListing(gitHub, place, { ref: commit, path }).catch(nothingWhenGone);
  const head = await getOwnedVersion(ctx, String(project.headVersionId));
  const [base, theirs] = [byPath(before.files), byPath(after.files)];
  const exported = await exportedFiles(head);
  const own = new Map(head.files.map((file) => [file.path, file]));
  // What an export adds by itself was changed by nobody here.
  const ours = [...exported].map(([path, bytes]): [string, string] => [
    path,
    own.has(path) ? gitBlobName(bytes) : (base.get(path)?.sha ?? gitBlobName(bytes)),
  ]);
  const merge = mergeChanges({ base, theirs, ours: new Map(ours) });
  const isDerived = ({ path }: ListedFile): boolean =>
    derivesSiteCss(own) && exported.has(path) && !own.has(path) && path !== README;
  const { kept, leftOut } = chooseChanges(head, merge, isDerived);
  const taken = new Set(kept.map((file) => file.path));
  return {
    source,
    place,
    commit: after.commit,
    head,
    take: kept,
    drop: merge.drop.filter((one) => own.has(one)),
    conflicts: merge.conflicts.filter((one) => own.has(one) || taken.has(one)),
    leftOut: [...newlyLeftOut(before, after), ...leftOut],
  };
}

function sourceOf({ repositoryId, lastCommit, branch, upstream }: RepositoryDoc): Source {
  if (repositoryId && lastCommit) return { repositoryId, ref: branch, path: "", commit: lastCommit, isSaved: true };
  if (!upstream) throw new AppError("CONFLICT", says.nowhere);
  return { ...upstream, isSaved: false };
}

/** History that was rewritten has no common past: then every file that differs has changed on both sides. */
function nothingWhenGone(error: unknown): Listing {
  if (error instanceof AppError && error.code === "BAD_INPUT") return { commit: "", files: [], leftOut: [] };
  throw error;
}

/** What of the changes fits into the project beside what stays as it is. */
function chooseChanges(head: VersionDoc, merge: Merge, isDerived: (file: ListedFile) => boolean) {
  const wanted = merge.take.filter((file) => !isDerived(file));
  const changing = new Set([...merge.drop, ...wanted.map(({ path }) => path)]);
  const staying = head.files
    .filter(({ path }) => !changing.has(path))
    .map(({ path, bytes }) => ({ path, bytes, sha: "" }));
  const chosen = chooseFiles([...staying, ...wanted]);
  const derived = merge.take.filter(isDerived).map(({ path }) => ({ path, reason: says.leftOut.derived }));
  return { kept: chosen.kept.filter(({ sha }) => sha !== ""), leftOut: [...chosen.leftOut, ...derived] };
}

function byPath(files: readonly ListedFile[]): Map<string, ListedFile> {
  return new Map(files.map((file) => [file.path.normalize("NFC"), { ...file, path: file.path.normalize("NFC") }]));
}

/** Links and submodules that were not there before. */
function newlyLeftOut(before: Listing, after: Listing): LeftOut[] {
  const known = new Set(before.leftOut.map(({ path }) => path));
  return after.leftOut.filter(({ path }) => !known.has(path));
}
