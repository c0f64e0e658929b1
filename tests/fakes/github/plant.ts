import { git, gitLine, readCommit, readRef, type TreeChange, writeCommit, writeTree } from "./git.ts";

/** A file to commit: its text or bytes, a symlink's target, a submodule's commit; null removes it. */
export type Planted = string | Uint8Array | { symlink: string } | { submodule: string } | null;

const SOMEBODY = { name: "Somebody Else", email: "somebody@example.org" };

/** Commits files to a branch as somebody else would; returns the commit. */
export async function plant(
  folder: string,
  files: Readonly<Record<string, Planted>>,
  { branch = "main", message = "Change something" } = {},
): Promise<string> {
  const before = await readRef(folder, `heads/${branch}`);
  const parent = before ? await readCommit(folder, before) : null;
  const changes = await Promise.all(Object.entries(files).map(([path, file]) => changeOf(folder, path, file)));
  const tree = await writeTree(folder, parent?.tree ?? null, changes);
  const author = { ...SOMEBODY, date: new Date().toISOString() };
  const commit = await writeCommit(folder, {
    message,
    tree,
    parents: before ? [before] : [],
    author,
    committer: author,
  });
  await git(folder, ["update-ref", `refs/heads/${branch}`, commit]);
  return commit;
}

async function changeOf(folder: string, path: string, file: Planted): Promise<TreeChange> {
  if (file === null) return { path, mode: "100644", sha: null };
  if (typeof file === "object" && "submodule" in file) return { path, mode: "160000", sha: file.submodule };
  const isLink = typeof file === "object" && "symlink" in file;
  const input = isLink ? file.symlink : file;
  const sha = await gitLine(folder, ["hash-object", "-w", "--stdin"], { input });
  return { path, mode: isLink ? "120000" : "100644", sha };
}
