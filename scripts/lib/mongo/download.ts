import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../failure.ts";
import { run } from "../run.ts";

/** The release that is fetched: opens what 6.0 wrote (the wheel's mongod), so a data folder can move up. */
export const downloadVersion = "7.0.40";

/** A download that has not grown for this long is given up. */
const stallMs = 30_000;

/**
 * Downloads MongoDB's own build with mongodb-memory-server-core, which knows the build for each system.
 * Puts the binary at `target` in one rename; throws a Failure when the host can't be reached or stalls.
 */
export async function downloadMongod(
  target: string,
  scratch: string,
  env: NodeJS.ProcessEnv,
  onBytes: (bytes: number) => void,
): Promise<void> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, "download-"));
  const abort = new AbortController();
  const watch = watchGrowth(folder, onBytes, () => abort.abort());
  try {
    const child = join(import.meta.dirname, "download-child.ts");
    const { code, output } = await run(process.execPath, [child, folder, downloadVersion], {
      env,
      signal: abort.signal,
    });
    const path = /^path:(.+)$/m.exec(output)?.[1];
    if (code !== 0 || !path) throw new Failure("MongoDB's download host can't be reached");
    await rename(path, target);
  } finally {
    clearInterval(watch);
    await rm(folder, { recursive: true, force: true });
  }
}

function watchGrowth(folder: string, onBytes: (bytes: number) => void, onStall: () => void): NodeJS.Timeout {
  let seen = -1;
  let grewAt = Date.now();
  return setInterval(async () => {
    const bytes = await sizeOf(folder);
    if (bytes !== seen) grewAt = Date.now();
    else if (Date.now() - grewAt > stallMs) onStall();
    seen = bytes;
    onBytes(bytes);
  }, 250);
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
