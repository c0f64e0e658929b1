import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Clones a repository from disk with the git binary: its files by path, and what its log says. */
export function cloned(from: string, branch = "main") {
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  execFileSync("git", ["clone", "--quiet", "--branch", branch, from, folder], { stdio: "pipe" });
  execFileSync("git", ["-C", folder, "fsck", "--strict"], { stdio: "pipe" });
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => !/^\.git(\/|$)/.test(path));
  const files = new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
  const log = execFileSync("git", ["-C", folder, "log", "--reverse", "--format=%an <%ae> %s"]).toString();
  rmSync(folder, { recursive: true, force: true });
  return { files, log: log.trim().split("\n") };
}
