import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const BLOCK = /^( +)run: \|\n((?:\1 +.*\n|\n)+)/gm;

/**
 * Runs the shell steps of a workflow in a working copy, as GitHub's runner does (`bash -e`); steps that use an action are
 * not ours to run. Returns what each step said; throws with it where one fails.
 */
export function runWorkflow(folder: string, path: string): string[] {
  const workflow = readFileSync(join(folder, path), "utf8");
  return [...workflow.matchAll(BLOCK)].map(([, , block = ""]) => {
    const indent = /^ */.exec(block)?.[0] ?? "";
    const script = block.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    return execFileSync("bash", ["-e", "-c", script], { cwd: folder, stdio: "pipe" }).toString();
  });
}
