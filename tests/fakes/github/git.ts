import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

type Options = { input?: string | Uint8Array; env?: Record<string, string> };

/** Runs the git binary in a bare repository, with no configuration of this machine's. Throws with what git said. */
export async function git(folder: string, args: readonly string[], options: Options = {}): Promise<Buffer> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    PATH: process.env["PATH"] ?? "",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_DIR: folder,
    ...options.env,
  };
  const child = spawn("git", ["-c", "core.quotepath=off", ...args], { env });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (piece: Buffer) => out.push(piece));
  child.stderr.on("data", (piece: Buffer) => err.push(piece));
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${Buffer.concat(err).toString("utf8")}`);
  return Buffer.concat(out);
}

/** What `git` says, as one line. */
export async function gitLine(folder: string, args: readonly string[], options: Options = {}): Promise<string> {
  return (await git(folder, args, options)).toString("utf8").trim();
}

export type TreeEntry = { path: string; mode: string; type: string; sha: string; size: number | null };

/** The entries of a tree, or of everything below it. */
export async function listTree(folder: string, treeish: string, isRecursive: boolean): Promise<TreeEntry[]> {
  const output = await git(folder, ["ls-tree", "-z", "-l", ...(isRecursive ? ["-r", "-t"] : []), treeish]);
  return output
    .toString("utf8")
    .split("\0")
    .filter(Boolean)
    .map((line) => {
      const [about = "", path = ""] = line.split("\t");
      const [mode = "", type = "", sha = "", size = ""] = about.split(/\s+/);
      return { path, mode, type, sha, size: /^\d+$/.test(size) ? Number(size) : null };
    });
}

export type TreeChange = { path: string; mode: string; sha: string | null };

let indexes = 0;

/** A tree made of another one and changes to it; a null SHA removes. */
export async function writeTree(folder: string, base: string | null, changes: readonly TreeChange[]): Promise<string> {
  indexes += 1;
  const env = { GIT_INDEX_FILE: join(folder, `index-${process.pid}-${indexes}`) };
  if (base) await git(folder, ["read-tree", base], { env });
  const zeros = "0".repeat(40);
  const lines = changes.map(({ path, mode, sha }) => (sha ? `${mode} ${sha}\t${path}\0` : `0 ${zeros}\t${path}\0`));
  await git(folder, ["update-index", "-z", "--index-info"], { input: lines.join(""), env });
  return gitLine(folder, ["write-tree", "--missing-ok"], { env });
}

export type Signature = { name: string; email: string; date: string };

export type CommitParts = {
  message: string;
  tree: string;
  parents: readonly string[];
  author: Signature;
  committer: Signature;
};

/** Stores a commit. */
export function writeCommit(folder: string, { message, tree, parents, author, committer }: CommitParts) {
  const env = {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: author.date,
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: committer.date,
  };
  const named = parents.flatMap((parent) => ["-p", parent]);
  return gitLine(folder, ["commit-tree", tree, ...named], { input: message, env });
}

/** What a commit says, by any name it has. Throws when there is none. */
export async function readCommit(folder: string, name: string): Promise<CommitParts & { sha: string }> {
  const format = "%H%n%T%n%P%n%an%n%ae%n%aI%n%cn%n%ce%n%cI%n%B";
  const output = (await git(folder, ["show", "-s", `--format=${format}`, `${name}^{commit}`])).toString("utf8");
  const [sha = "", tree = "", parents = "", an = "", ae = "", ad = "", cn = "", ce = "", cd = "", ...message] =
    output.split("\n");
  return {
    sha,
    tree,
    parents: parents.split(" ").filter(Boolean),
    author: { name: an, email: ae, date: ad },
    committer: { name: cn, email: ce, date: cd },
    message: message.join("\n").trimEnd(),
  };
}

/** The commit that a ref names; null where there is no such ref. */
export async function readRef(folder: string, ref: string): Promise<string | null> {
  return gitLine(folder, ["rev-parse", "--verify", "--quiet", `refs/${ref}`]).catch(() => null);
}

/** True when nothing of `from` would be lost by moving to `to`. */
export function isForward(folder: string, from: string, to: string): Promise<boolean> {
  return git(folder, ["merge-base", "--is-ancestor", from, to]).then(
    () => true,
    () => false,
  );
}
