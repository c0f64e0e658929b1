import {
  createBlob,
  createCommit,
  createTree,
  type GitHub,
  readCommit,
  readTree,
  type RepositoryName,
  type TreeChange,
} from "@/lib/integrations/github";
import { utf8Text } from "@/lib/platform/utf8-text";
import { exportedFiles } from "@/lib/projects";
import type { ConnectionDoc } from "@/models/connection";
import type { ProjectDoc } from "@/models/project";
import { RunModel } from "@/models/run";
import type { VersionDoc } from "@/models/version";
import { commitMessage } from "./commit-message";
import { gitBlobName } from "./git-blob-name";

/** How much of a tree goes into one request. */
const MAX_CHANGES = 200;
const MAX_CHARS = 2 * 1024 * 1024;

type Files = ReadonlyMap<string, Uint8Array>;

export type Commits = {
  gitHub: GitHub;
  place: RepositoryName;
  connection: ConnectionDoc;
  project: ProjectDoc;
  /** The commit to go on from, and the Version that it has; null for a new history. */
  base: { commit: string; version: VersionDoc | null } | null;
  /** What the first commit of a new history has besides. */
  extras: ReadonlyMap<string, string>;
  importedFrom: string | null;
};

/**
 * Stores a commit for each Version, oldest first, on top of the base; returns them. The same Versions give the same
 * commits, since everything in them is the Version's own: done again after a failure, nothing is there twice. Files of the
 * repository that no Version ever had stay. Throws a GitHubFailure.
 */
export async function commitVersions(to: Commits, versions: readonly VersionDoc[]): Promise<string[]> {
  const { gitHub, place, base } = to;
  const before = base ? await readCommit(gitHub, place, base.commit) : null;
  const there = before ? await readTree(gitHub, place, before.tree, true) : null;
  const blobs = there?.files.filter(({ type }) => type === "blob") ?? [];
  const known = new Map(blobs.map(({ path, sha }) => [path.normalize("NFC"), sha]));
  // A name that is written otherwise there (macOS decomposes it) stays as it is.
  const names = new Map(blobs.map(({ path }) => [path.normalize("NFC"), path]));
  const nameThere = (path: string): string => names.get(path) ?? path;
  const stored = new Set<string>();
  const prompts = await promptsOf(versions);
  const commits: string[] = [];
  let [commit, tree] = [base?.commit ?? null, before?.tree ?? null];
  let former: Files = base?.version ? await exportedFiles(base.version) : new Map();

  for (const version of versions) {
    const own = await exportedFiles(version);
    // Only the files of Versions come and go with them; the extras stay once they are there.
    const files = commit === null ? withExtras(own, to.extras) : own;
    const gone = [...former.keys()].filter((path) => !files.has(path) && known.has(path));
    const changes: TreeChange[] = gone.map((path) => ({ path: nameThere(path), sha: null }));
    for (const [path, bytes] of files) {
      const name = gitBlobName(bytes);
      if (known.get(path) !== name) changes.push(await changeOf(to, nameThere(path), bytes, { name, stored }));
      known.set(path, name);
    }
    for (const path of gone) known.delete(path);
    tree = await treeWith(to, tree, changes);
    const date = version.createdAt.toISOString().replace(/\.\d+Z$/, "Z");
    const told = {
      number: version.number,
      origin: version.origin,
      restoredFrom: version.restoredFrom ?? null,
      prompt: prompts.get(String(version.runId)) ?? "",
    };
    commit = await createCommit(gitHub, place, {
      message: commitMessage(told, to.importedFrom),
      tree,
      parents: commit === null ? [] : [commit],
      author: { ...authorOf(to.connection), date },
    });
    commits.push(commit);
    former = own;
  }
  return commits;
}

/** The person, by the address with which GitHub knows them and that tells nobody theirs. */
function authorOf({ accountId, login, name }: ConnectionDoc): { name: string; email: string } {
  return { name: name || login, email: `${accountId}+${login}@users.noreply.github.com` };
}

function withExtras(files: Files, extras: ReadonlyMap<string, string>): Files {
  return new Map([...[...extras].map(([path, text]) => [path, Buffer.from(text)] as const), ...files]);
}

type Named = { name: string; stored: Set<string> };

/** A text travels in the tree's request; bytes are stored first, each once. */
async function changeOf(
  { gitHub, place }: Commits,
  path: string,
  bytes: Uint8Array,
  { name, stored }: Named,
): Promise<TreeChange> {
  const text = utf8Text(bytes);
  if (text !== null) return { path, text };
  if (!stored.has(name)) await createBlob(gitHub, place, bytes);
  stored.add(name);
  return { path, sha: name };
}

async function treeWith({ gitHub, place }: Commits, base: string | null, changes: TreeChange[]): Promise<string> {
  let tree = base;
  let part: TreeChange[] = [];
  let chars = 0;
  for (const change of changes) {
    const size = "text" in change ? change.text.length : 0;
    if (part.length > 0 && (part.length >= MAX_CHANGES || chars + size > MAX_CHARS)) {
      tree = await createTree(gitHub, place, tree, part);
      [part, chars] = [[], 0];
    }
    part.push(change);
    chars += size;
  }
  if (part.length > 0 || tree === null) tree = await createTree(gitHub, place, tree, part);
  return tree;
}

async function promptsOf(versions: readonly VersionDoc[]): Promise<Map<string, string>> {
  const runIds = versions.flatMap(({ runId }) => (runId ? [runId] : []));
  const runs = await RunModel.find({ _id: { $in: runIds } }, { prompt: 1 }).lean();
  return new Map(runs.map(({ _id, prompt }) => [String(_id), prompt]));
}
