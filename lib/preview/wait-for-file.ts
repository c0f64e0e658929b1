import { followRun, runTree } from "@/lib/runs";

const WAIT_MS = 60_000;

/**
 * Waits until a run has a file, at most until the run ends or a minute has passed. Gives the tree that has it
 * (path → SHA-256), or null.
 */
export async function waitForFile(
  runId: string,
  path: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string> | null> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]);
  for await (const event of followRun(runId, 0, until)) {
    const isThere =
      (event.type === "file.closed" && event.data.path === path) ||
      (event.type === "file.renamed" && event.data.to === path);
    if (!isThere) continue;
    const tree = await runTree(runId);
    if (tree.has(path)) return tree;
  }
  return null;
}
