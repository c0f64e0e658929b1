import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A working copy of a repository on disk, made by the git binary. */
export type Clone = {
  folder: string;
  /** Runs git in it; what git said. Throws where git fails. */
  git(...args: string[]): string;
  end(): void;
};

/** Clones a branch of a repository from disk, and lets git look for broken objects. */
export function makeClone(from: string, branch = "main"): Clone {
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  execFileSync("git", ["clone", "--quiet", "--branch", branch, from, folder], { stdio: "pipe" });
  return checked(folder);
}

/** The same over HTTP; the server may be in this very process. */
export async function cloneByHttp(url: string): Promise<Clone> {
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  const env = { ...process.env, GIT_TERMINAL_PROMPT: "0" };
  await promisify(execFile)("git", ["clone", "--quiet", url, folder], { env, timeout: 30_000 });
  return checked(folder);
}

function checked(folder: string): Clone {
  const git = (...args: string[]): string => execFileSync("git", ["-C", folder, ...args], { stdio: "pipe" }).toString();
  git("fsck", "--strict");
  return { folder, git, end: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Clones a repository from disk with the git binary: its files by path, and what its log says. */
export function cloned(from: string, branch = "main") {
  const { folder, git, end } = makeClone(from, branch);
  const files = filesIn(folder);
  const log = git("log", "--reverse", "--format=%an <%ae> %s");
  end();
  return { files, log: log.trim().split("\n") };
}

/** The files of a folder by path, but for what git keeps there. */
export function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => !/^\.git(\/|$)/.test(path));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).toSorted();
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}
