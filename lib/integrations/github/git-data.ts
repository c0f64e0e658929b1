import type { GitHub } from "./client";
import { nullWhenMissing, type RepositoryName } from "./repositories";

/** What of a repository a tree names; `bytes` is null for what is no file. */
export type TreeFile = { path: string; mode: string; type: string; sha: string; bytes: number | null };
/** A change to a tree: text, a stored blob, or null for what goes. */
export type TreeChange = { path: string } & ({ text: string } | { sha: string | null });
export type CommitAuthor = { name: string; email: string; date: string };
type NewCommit = { message: string; tree: string; parents: string[]; author: CommitAuthor };

const FILE = { mode: "100644", type: "blob" } as const;
const at = ({ owner, name }: RepositoryName) => ({ owner, repo: name });
/** Everything here is stored under its content's hash: doing it twice does it once, so that it may be tried again. */
const REPEATABLE = { isRead: true };
const ONCE = { isRead: false };

/** The commit at the end of a branch; null where there is no such branch. */
export async function readBranch(gitHub: GitHub, place: RepositoryName, branch: string): Promise<string | null> {
  const found = await nullWhenMissing(
    gitHub.ask(({ rest }) => rest.git.getRef({ ...at(place), ref: `heads/${branch}` })),
  );
  return found?.data.object.sha ?? null;
}

/** A commit by branch, tag or SHA; null where there is none. */
export async function resolveCommit(
  gitHub: GitHub,
  place: RepositoryName,
  ref: string,
): Promise<{ sha: string; tree: string } | null> {
  const found = await nullWhenMissing(
    gitHub.ask(({ rest }) => rest.repos.getCommit({ ...at(place), ref, per_page: 1 })),
  );
  return found && { sha: found.data.sha, tree: found.data.commit.tree.sha };
}

/** What a commit says. Throws a GitHubFailure where there is none. */
export async function readCommit(gitHub: GitHub, place: RepositoryName, sha: string) {
  const { data } = await gitHub.ask(({ rest }) => rest.git.getCommit({ ...at(place), commit_sha: sha }));
  return { tree: data.tree.sha, message: data.message, parents: data.parents.map((parent) => parent.sha) };
}

/** The entries of a tree, or of all below it; `isWhole` is false where GitHub left some out because there are too many. */
export async function readTree(
  gitHub: GitHub,
  place: RepositoryName,
  sha: string,
  isRecursive: boolean,
): Promise<{ files: TreeFile[]; isWhole: boolean }> {
  const recursive = isRecursive ? { recursive: "1" } : {};
  const { data } = await gitHub.ask(({ rest }) => rest.git.getTree({ ...at(place), tree_sha: sha, ...recursive }));
  const files = data.tree.map(({ path, mode, type, sha, size }) => ({ path, mode, type, sha, bytes: size ?? null }));
  return { files, isWhole: !data.truncated };
}

/** The bytes of a file. */
export async function readBlob(gitHub: GitHub, place: RepositoryName, sha: string): Promise<Uint8Array> {
  const { data } = await gitHub.ask(({ rest }) => rest.git.getBlob({ ...at(place), file_sha: sha }));
  return new Uint8Array(Buffer.from(data.content, data.encoding === "base64" ? "base64" : "utf8"));
}

/** Stores bytes; their name. */
export async function createBlob(gitHub: GitHub, place: RepositoryName, bytes: Uint8Array): Promise<string> {
  const content = Buffer.from(bytes).toString("base64");
  const { data } = await gitHub.ask(
    ({ rest }) => rest.git.createBlob({ ...at(place), content, encoding: "base64" }),
    REPEATABLE,
  );
  return data.sha;
}

/** Stores a tree: another one (or nothing) with changes. */
export async function createTree(
  gitHub: GitHub,
  place: RepositoryName,
  base: string | null,
  changes: readonly TreeChange[],
): Promise<string> {
  const tree = changes.map((change) =>
    "text" in change
      ? { path: change.path, ...FILE, content: change.text }
      : { path: change.path, ...FILE, sha: change.sha },
  );
  const on = base === null ? {} : { base_tree: base };
  const { data } = await gitHub.ask(({ rest }) => rest.git.createTree({ ...at(place), ...on, tree }), REPEATABLE);
  return data.sha;
}

/** Stores a commit; the same one has the same name. */
export async function createCommit(gitHub: GitHub, place: RepositoryName, commit: NewCommit): Promise<string> {
  const { data } = await gitHub.ask(
    ({ rest }) => rest.git.createCommit({ ...at(place), ...commit, committer: commit.author }),
    REPEATABLE,
  );
  return data.sha;
}

/** Moves a branch to a commit; unless `force`, only forwards: what would lose a commit is `refused`. */
export async function moveBranch(
  gitHub: GitHub,
  place: RepositoryName,
  { branch, sha, force = false }: { branch: string; sha: string; force?: boolean },
): Promise<void> {
  await gitHub.ask(({ rest }) => rest.git.updateRef({ ...at(place), ref: `heads/${branch}`, sha, force }), ONCE);
}

/** Makes a branch; one that is there already is `refused`. */
export async function createBranch(gitHub: GitHub, place: RepositoryName, branch: string, sha: string): Promise<void> {
  await gitHub.ask(({ rest }) => rest.git.createRef({ ...at(place), ref: `refs/heads/${branch}`, sha }), ONCE);
}

/** Commits one file to a branch: the only thing that can be done in an empty repository. */
export async function putFirstFile(
  gitHub: GitHub,
  place: RepositoryName,
  { branch, path, text, message }: { branch: string; path: string; text: string; message: string },
): Promise<void> {
  const content = Buffer.from(text).toString("base64");
  await gitHub.ask(
    ({ rest }) => rest.repos.createOrUpdateFileContents({ ...at(place), branch, path, message, content }),
    ONCE,
  );
}
