import type { Reply } from "../oauth/serve.ts";
import {
  type CommitParts,
  git,
  gitLine,
  isForward,
  listTree,
  readCommit,
  readRef,
  type Signature,
  type TreeChange,
  writeCommit,
  writeTree,
} from "./git.ts";
import { failed, invalid, isEmpty, notFound } from "./problems.ts";

export type Place = { folder: string; url: string; defaultBranch: string };
type Body = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** True while nothing was ever committed: most of the git data API answers 409 then. */
export async function isRepositoryEmpty(folder: string): Promise<boolean> {
  return (await git(folder, ["for-each-ref", "--count=1"])).length === 0;
}

/** https://docs.github.com/rest/git/blobs */
export async function createBlob({ folder, url }: Place, body: Body): Promise<Reply> {
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const input = Buffer.from(text(body["content"]), body["encoding"] === "base64" ? "base64" : "utf8");
  const sha = await gitLine(folder, ["hash-object", "-w", "--stdin"], { input });
  return { status: 201, json: { sha, url: `${url}/git/blobs/${sha}` } };
}

export async function getBlob({ folder, url }: Place, sha: string): Promise<Reply> {
  if (!(await isOfType(folder, sha, "blob"))) return notFound();
  const size = Number(await gitLine(folder, ["cat-file", "-s", sha]));
  if (size > 100 * 1024 * 1024)
    return { status: 403, json: { message: "This API returns blobs up to 100 MB in size." } };
  const bytes = await git(folder, ["cat-file", "blob", sha]);
  const content = bytes.toString("base64").replace(/(.{60})/g, "$1\n");
  return { json: { sha, node_id: sha, size, url: `${url}/git/blobs/${sha}`, content, encoding: "base64" } };
}

/** https://docs.github.com/rest/git/trees; a workflow needs the scope of its own. */
export async function createTree(place: Place, body: Body, mayWriteWorkflows: boolean): Promise<Reply> {
  const { folder } = place;
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const base = body["base_tree"] ? text(body["base_tree"]) : null;
  if (base && !(await isOfType(folder, base, "tree"))) return notFound();
  const entries = Array.isArray(body["tree"]) ? (body["tree"] as Body[]) : [];
  if (entries.length === 0) return invalid("Invalid tree info");
  const changes: TreeChange[] = [];
  for (const entry of entries) {
    const path = text(entry["path"]);
    if (!path || path.startsWith("/") || path.split("/").some((part) => ["", ".", "..", ".git"].includes(part))) {
      return invalid("tree.path contains a malformed path component");
    }
    if (path.startsWith(".github/workflows/") && !mayWriteWorkflows) return notFound();
    const change = await treeChange(folder, path, entry);
    if (!change) return invalid(`tree.sha ${text(entry["sha"])} is not a valid object`);
    changes.push(change);
  }
  const sha = await writeTree(folder, base, changes);
  return { status: 201, json: await treeJson(place, sha, false) };
}

async function treeChange(folder: string, path: string, entry: Body): Promise<TreeChange | null> {
  const mode = text(entry["mode"]);
  if (typeof entry["content"] === "string") {
    const sha = await gitLine(folder, ["hash-object", "-w", "--stdin"], { input: entry["content"] });
    return { path, mode, sha };
  }
  if (entry["sha"] === null) return { path, mode, sha: null };
  const sha = text(entry["sha"]);
  return (await isOfType(folder, sha, "blob")) ? { path, mode, sha } : null;
}

export async function getTree(place: Place, sha: string, isRecursive: boolean): Promise<Reply> {
  const { folder } = place;
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const isThere = /^[0-9a-f]{40}$/.test(sha) && (await isOfType(folder, `${sha}^{tree}`, "tree"));
  return isThere ? { json: await treeJson(place, sha, isRecursive) } : notFound();
}

async function treeJson({ folder, url }: Place, sha: string, isRecursive: boolean): Promise<Body> {
  const tree = (await listTree(folder, sha, isRecursive)).map(({ size, ...entry }) => ({
    ...entry,
    ...(size === null ? {} : { size }),
    ...(entry.type === "commit" ? {} : { url: `${url}/git/${entry.type}s/${entry.sha}` }),
  }));
  return { sha, url: `${url}/git/trees/${sha}`, tree, truncated: false };
}

/** https://docs.github.com/rest/git/commits */
export async function createCommit(place: Place, body: Body): Promise<Reply> {
  const { folder } = place;
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const tree = text(body["tree"]);
  const parents = Array.isArray(body["parents"]) ? body["parents"].map(text) : [];
  if (!(await isOfType(folder, tree, "tree"))) return invalid("Tree SHA does not exist");
  for (const parent of parents) {
    if (!(await isOfType(folder, parent, "commit")))
      return invalid("Parent SHA does not exist or is not a commit object");
  }
  const author = signature(body["author"]);
  const committer = body["committer"] ? signature(body["committer"]) : author;
  const sha = await writeCommit(folder, { message: text(body["message"]), tree, parents, author, committer });
  return { status: 201, json: commitJson(place, { ...(await readCommit(folder, sha)) }) };
}

function signature(value: unknown): Signature {
  const { name, email, date } = (typeof value === "object" && value !== null ? value : {}) as Body;
  const when = text(date) || new Date().toISOString();
  return { name: text(name) || "GitHub", email: text(email) || "noreply@github.com", date: when };
}

export async function getCommit(place: Place, sha: string): Promise<Reply> {
  const isThere = await isOfType(place.folder, sha, "commit");
  return isThere ? { json: commitJson(place, await readCommit(place.folder, sha)) } : notFound();
}

function commitJson({ url }: Place, commit: CommitParts & { sha: string }): Body {
  const { sha, tree, parents, author, committer, message } = commit;
  return {
    sha,
    node_id: sha,
    url: `${url}/git/commits/${sha}`,
    html_url: `${url}/commit/${sha}`,
    author,
    committer,
    message,
    tree: { sha: tree, url: `${url}/git/trees/${tree}` },
    parents: parents.map((parent) => ({ sha: parent, url: `${url}/git/commits/${parent}` })),
  };
}

/** A commit by branch, tag or SHA: https://docs.github.com/rest/commits/commits#get-a-commit. */
export async function resolveCommit(place: Place, name: string): Promise<Reply> {
  if (await isRepositoryEmpty(place.folder)) return isEmpty();
  const found = /^[\w./@\p{L}-]+$/u.test(name) && !name.startsWith("-");
  const commit = found ? await readCommit(place.folder, name).catch(() => null) : null;
  if (!commit) return invalid(`No commit found for SHA: ${name}`);
  const { sha, parents, ...rest } = commit;
  const json = commitJson(place, { sha, parents, ...rest });
  return { json: { sha, node_id: sha, url: `${place.url}/commits/${sha}`, commit: json, parents: json["parents"] } };
}

/** https://docs.github.com/rest/git/refs */
export async function getRef({ folder, url }: Place, ref: string): Promise<Reply> {
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const sha = await readRef(folder, ref);
  return sha ? { json: refJson(url, ref, sha) } : notFound();
}

export async function createRef({ folder, url }: Place, body: Body): Promise<Reply> {
  if (await isRepositoryEmpty(folder)) return isEmpty();
  const ref = text(body["ref"]).replace(/^refs\//, "");
  const sha = text(body["sha"]);
  if (await readRef(folder, ref)) return invalid("Reference already exists");
  if (!(await isOfType(folder, sha, "commit"))) return invalid("Object does not exist");
  await git(folder, ["update-ref", `refs/${ref}`, sha]);
  return { status: 201, json: refJson(url, ref, sha) };
}

export async function updateRef({ folder, url }: Place, ref: string, body: Body): Promise<Reply> {
  const before = await readRef(folder, ref);
  const sha = text(body["sha"]);
  if (!before) return invalid("Reference does not exist");
  if (!(await isOfType(folder, sha, "commit"))) return invalid("Object does not exist");
  if (body["force"] !== true && !(await isForward(folder, before, sha))) return invalid("Update is not a fast forward");
  await git(folder, ["update-ref", `refs/${ref}`, sha]);
  return { json: refJson(url, ref, sha) };
}

function refJson(url: string, ref: string, sha: string): Body {
  return {
    ref: `refs/${ref}`,
    node_id: sha,
    url: `${url}/git/refs/${ref}`,
    object: { type: "commit", sha, url: `${url}/git/commits/${sha}` },
  };
}

/** The one that works on an empty repository: https://docs.github.com/rest/repos/contents#create-or-update-file-contents. */
export async function putContents(place: Place, path: string, body: Body): Promise<Reply> {
  const { folder, defaultBranch } = place;
  const ref = `heads/${text(body["branch"]) || defaultBranch}`;
  const before = await readRef(folder, ref);
  const parent = before ? await readCommit(folder, before) : null;
  const input = Buffer.from(text(body["content"]), "base64");
  const there = parent ? (await listTree(folder, parent.tree, true)).find((entry) => entry.path === path) : undefined;
  if (there && body["sha"] !== there.sha) return failed("Content", '"sha" wasn\'t supplied.');
  const sha = await gitLine(folder, ["hash-object", "-w", "--stdin"], { input });
  const tree = await writeTree(folder, parent?.tree ?? null, [{ path, mode: "100644", sha }]);
  const author = signature(body["author"]);
  const parents = before ? [before] : [];
  const commit = await writeCommit(folder, {
    message: text(body["message"]),
    tree,
    parents,
    author,
    committer: author,
  });
  await git(folder, ["update-ref", `refs/${ref}`, commit]);
  const json = { content: { path, sha }, commit: commitJson(place, await readCommit(folder, commit)) };
  return { status: there ? 200 : 201, json };
}

function isOfType(folder: string, name: string, type: string): Promise<boolean> {
  if (!/^[0-9a-f]{40}/.test(name)) return Promise.resolve(false);
  return gitLine(folder, ["cat-file", "-t", name]).then(
    (found) => found === type,
    () => false,
  );
}
