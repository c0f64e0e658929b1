import { findRepositoryById, type GitHub, type RepositoryName } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import {
  addVersion,
  chooseFiles,
  derivesSiteCss,
  exportedFiles,
  getOwnedProject,
  getOwnedVersion,
  type LeftOut,
  sayLeftOut,
  storeFiles,
  toVersion,
} from "@/lib/projects";
import type { Pulled } from "@/lib/schemas/repository";
import { repositoryMessages as says } from "@/messages/repositories-en";
import type { ConnectionDoc } from "@/models/connection";
import type { ProjectDoc } from "@/models/project";
import { RepositoryModel } from "@/models/repository";
import type { VersionDoc } from "@/models/version";
import { fetchFiles } from "./fetch-files";
import { gitBlobName } from "./git-blob-name";
import { type Hold, whileHolding } from "./hold-repository";
import { inTurn } from "./in-turn";
import { type Merge, mergeChanges } from "./merge-changes";
import { openForReading } from "./open-for-reading";
import { type ListedFile, type Listing, readListing } from "./read-listing";
import { orSayFailure } from "./say-failure";
import { payForFiles, payToLook } from "./spend-allowance";

/** What is followed: a branch (or tag) with a folder, and the commit up to which its changes are in the project. */
type Source = { repositoryId: number; ref: string; path: string; commit: string; isSaved: boolean };

const README = "README.md";
const NOTHING: Pulled = { version: null, leftOut: { items: [], total: 0 }, conflicts: [] };

/**
 * Takes what has changed at GitHub since the last save, import or pull, as one new Version: from where the project is
 * saved, else from where it was imported. What changed here meanwhile stays; files that changed on both sides are named.
 * Throws NOT_FOUND, CONFLICT (also while a run is active), RATE_LIMITED and UPSTREAM_FAILED.
 */
export async function pullChanges(ctx: UserContext, projectId: string): Promise<Pulled> {
  const project = await getOwnedProject(ctx, projectId);
  const { gitHub, connection } = await openForReading(ctx);
  const work = () =>
    whileHolding(project._id, async (hold) => {
      const source = sourceOf(hold);
      await payToLook(ctx, connection, source.path);
      const place = await findRepositoryById(gitHub, source.repositoryId);
      if (!place) throw new AppError("CONFLICT", says.missing);
      const { ref, path, commit } = source;
      const theirs = await readListing(gitHub, place, { ref, path });
      if (theirs.commit === commit) return NOTHING;
      const base = await readListing(gitHub, place, { ref: commit, path }).catch(nothingWhenGone);
      return pull({ ctx, gitHub, connection, place, hold, project, source }, base, theirs);
    });
  return inTurn(ctx, () => orSayFailure(ctx, connection, work));
}

function sourceOf({ link }: Hold): Source {
  const { repositoryId, lastCommit, branch, upstream } = link;
  if (repositoryId && lastCommit) return { repositoryId, ref: branch, path: "", commit: lastCommit, isSaved: true };
  if (!upstream) throw new AppError("CONFLICT", says.nowhere);
  return { ...upstream, isSaved: false };
}

/** History that was rewritten has no common past: then every file that differs has changed on both sides. */
function nothingWhenGone(error: unknown): Listing {
  if (error instanceof AppError && error.code === "BAD_INPUT") return { commit: "", files: [], leftOut: [] };
  throw error;
}

type Pull = {
  ctx: UserContext;
  gitHub: GitHub;
  connection: ConnectionDoc | null;
  place: RepositoryName;
  hold: Hold;
  project: ProjectDoc;
  source: Source;
};

async function pull(the: Pull, before: Listing, after: Listing): Promise<Pulled> {
  const { ctx, gitHub, connection, place, hold, project, source } = the;
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
  await payForFiles(ctx, connection, kept.length);
  const fetched = await fetchFiles(gitHub, place, kept);
  const files = [
    ...head.files.filter(({ path }) => !merge.drop.includes(path) && !fetched.bodies.has(path)),
    ...(await storeFiles(fetched.bodies)),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const named = sayLeftOut([...newlyLeftOut(before, after), ...leftOut, ...fetched.leftOut]);
  const isChanged = fetched.bodies.size > 0 || files.length !== head.files.length;
  const pointers = pointersTo(after.commit, { source, head, link: hold.link, isChanged });
  if (!isChanged) {
    await hold.update(pointers);
    return { ...NOTHING, leftOut: named };
  }
  const added = { projectId: project._id, origin: "import" as const, files, onto: head._id };
  const version = await addVersion(ctx, added, async (session) => {
    await RepositoryModel.updateOne({ _id: hold.link._id }, { $set: pointers }, { session });
  });
  log.info("repository.pulled", { userId: ctx.actor.userId, projectId: String(project._id), number: version.number });
  const conflicts = merge.conflicts.filter((path) => own.has(path) || fetched.bodies.has(path));
  return { version: toVersion(version), leftOut: named, conflicts };
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

type Known = { source: Source; head: VersionDoc; link: Hold["link"]; isChanged: boolean };

/**
 * How project and repository stand afterwards. Where every Version had been saved the new one is too; where some had not,
 * the new one is what the next save brings, and what may be deleted there is still what was saved last.
 */
function pointersTo(commit: string, { source, head, link, isChanged }: Known) {
  const { lastSavedVersionNumber, baseVersionNumber, upstream } = link;
  if (!source.isSaved && upstream) return { upstream: { ...upstream, commit } };
  const moved = { lastCommit: commit, pullRequest: null };
  if (!isChanged) return moved;
  if (head.number !== lastSavedVersionNumber)
    return { ...moved, lastSavedVersionNumber: head.number, baseVersionNumber };
  return { ...moved, lastSavedVersionNumber: head.number + 1, baseVersionNumber: head.number + 1 };
}

function byPath(files: readonly ListedFile[]): Map<string, ListedFile> {
  return new Map(files.map((file) => [file.path.normalize("NFC"), { ...file, path: file.path.normalize("NFC") }]));
}

/** Links and submodules that were not there before. */
function newlyLeftOut(before: Listing, after: Listing): LeftOut[] {
  const known = new Set(before.leftOut.map(({ path }) => path));
  return after.leftOut.filter(({ path }) => !known.has(path));
}
