import { env, isNodeRuntime } from "@/lib/platform/env";

/**
 * Runs once when the server starts (Next's instrumentation hook). A bad environment stops the start with a sentence on
 * stderr; a database that is away does not: it is looked for in the background, and health answers 503 meanwhile.
 */
export async function register(): Promise<void> {
  if (!isNodeRuntime()) return;
  try {
    env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  // Every model has to be loaded before the indexes are made: these three domains have them all.
  await Promise.all([import("@/lib/accounts"), import("@/lib/projects")]);
  const [{ startRunSweeper }, { prepareDb }] = await Promise.all([
    import("@/lib/runs"),
    import("@/lib/platform/prepare-db"),
  ]);
  await prepareDb();
  startRunSweeper();
}
