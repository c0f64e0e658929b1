import {
  type GitHub,
  GitHubFailure,
  readTree,
  type RepositoryName,
  resolveCommit,
  type TreeFile,
} from "@/lib/integrations/github";
import { AppError } from "@/lib/platform/errors";
import type { LeftOut } from "@/lib/projects";
import { repositoryMessages as says } from "@/messages/repositories-en";

export type ListedFile = { path: string; sha: string; bytes: number };
/** What a folder of a repository holds at a commit; links and submodules are left out, with the reason. */
export type Listing = { commit: string; files: ListedFile[]; leftOut: LeftOut[] };

/**
 * Lists a folder (all of it where `path` is empty) at a branch, tag or commit, without fetching any file. Throws BAD_INPUT
 * where there is no such thing, or too much of it, and a GitHubFailure.
 */
export async function readListing(
  gitHub: GitHub,
  place: RepositoryName,
  { ref, path }: { ref: string; path: string },
): Promise<Listing> {
  const commit = await resolveCommit(gitHub, place, ref).catch((error: unknown) => {
    if (error instanceof GitHubFailure && error.kind === "refused") return null;
    throw error;
  });
  if (!commit) throw new AppError("BAD_INPUT", says.noRef(ref), { fields: { ref: says.noRef(ref) } });
  const { files, isWhole } = await readTree(gitHub, place, await folderAt(gitHub, place, commit.tree, path), true);
  if (!isWhole) throw new AppError("TOO_LARGE", says.tooMany);
  const listing: Listing = { commit: commit.sha, files: [], leftOut: [] };
  for (const file of files) {
    const reason = reasonAgainst(file);
    if (reason !== null) listing.leftOut.push({ path: file.path, reason });
    else if (file.type === "blob") listing.files.push({ path: file.path, sha: file.sha, bytes: file.bytes ?? 0 });
  }
  return listing;
}

async function folderAt(gitHub: GitHub, place: RepositoryName, root: string, path: string): Promise<string> {
  let tree = root;
  for (const name of path.split("/").filter(Boolean)) {
    const { files } = await readTree(gitHub, place, tree, false);
    const folder = files.find((file) => file.type === "tree" && file.path.normalize("NFC") === name.normalize("NFC"));
    if (!folder) throw new AppError("BAD_INPUT", says.noFolder(path), { fields: { path: says.noFolder(path) } });
    tree = folder.sha;
  }
  return tree;
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: what a mode stands for. */
function reasonAgainst({ mode, type }: TreeFile): string | null {
  if (mode === "120000") return says.leftOut.link;
  return type === "commit" ? says.leftOut.submodule : null;
}
