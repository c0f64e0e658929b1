import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { run } from "../run.ts";

const stateSchema = z.object({ port: z.int().min(1).max(65_535), version: z.string() });

/** What a data folder remembers: its mongod's port (a replica set restarts on its own only) and who wrote it last. */
export type MongoState = z.infer<typeof stateSchema>;

/** The paths inside `dataDir` that belong to mongod. */
export function mongoPaths(dataDir: string) {
  const folder = join(dataDir, "mongo");
  return {
    folder,
    db: join(folder, "db"),
    log: join(folder, "mongod.log"),
    pid: join(folder, "mongod.pid"),
    state: join(folder, "state.json"),
  };
}

/** Reads the state; null when the folder is new or the file is unreadable (a cut write, an edit by hand). */
export async function readState(dataDir: string): Promise<MongoState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(mongoPaths(dataDir).state, "utf8")));
  } catch {
    return null;
  }
}

/** Writes the state in one rename. */
export async function writeState(dataDir: string, state: MongoState): Promise<void> {
  const { folder, state: file } = mongoPaths(dataDir);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

/** The id of a mongod that still runs on this data folder, left by a start that was killed; null when there is none. */
export async function runningMongod(dataDir: string): Promise<number | null> {
  const paths = mongoPaths(dataDir);
  const pid = Number((await readFile(paths.pid, "utf8").catch(() => "")).trim());
  if (!Number.isInteger(pid) || pid <= 1) return null;
  const command = await commandOf(pid);
  return command?.includes("mongod") && command.includes(paths.db) ? pid : null;
}

async function commandOf(pid: number): Promise<string | null> {
  const proc = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => null);
  if (proc !== null) return proc.replaceAll("\0", " ");
  const { code, output } = await run("ps", ["-o", "args=", "-p", String(pid)]);
  return code === 0 ? output : null;
}
