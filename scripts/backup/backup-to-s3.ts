import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { filePath } from "./data-files.ts";
import { dumpPaths, MANIFEST, type Manifest, readManifest } from "./manifest.ts";
import { restoreBackup } from "./restore-backup.ts";
import { getFile, putFile, type S3Place } from "./s3.ts";
import { writeBackup } from "./write-backup.ts";

type Database = { uri: string; dataDir: string };

/** Makes a backup, stores it in the place, and returns its name there; the manifest goes last. Throws a Failure. */
export async function backupToS3({ uri, dataDir }: Database, place: S3Place): Promise<string> {
  return inSpool(dataDir, async (spool) => {
    const folder = await writeBackup({ uri, dataDir, to: spool });
    const name = basename(folder);
    const paths = [...contentsOf(await readManifest(folder), folder), join(folder, MANIFEST)];
    for (const path of paths) await putFile(place, keyOf(name, folder, path), path);
    return name;
  });
}

/** Gets the backup of that name and restores it. Throws what `restoreBackup` throws. */
export async function restoreFromS3(
  { uri, dataDir, forceEmpty }: Database & { forceEmpty: boolean },
  place: S3Place,
): Promise<Manifest> {
  return inSpool(dataDir, async (folder) => {
    await getFile(place, MANIFEST, join(folder, MANIFEST));
    for (const path of contentsOf(await readManifest(folder), folder)) {
      await getFile(place, keyOf("", folder, path), path);
    }
    return restoreBackup({ folder, uri, dataDir, forceEmpty });
  });
}

/** A folder beside the backups, which no backup holds, for as long as the work takes. */
async function inSpool<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(join(dataDir, "backups"), { recursive: true, mode: 0o700 });
  const spool = await mkdtemp(join(dataDir, "backups", "s3-"));
  return work(spool).finally(() => rm(spool, { recursive: true, force: true }));
}

function contentsOf({ database, collections, files }: Manifest, folder: string): string[] {
  const dumped = collections.flatMap(({ name }) => Object.values(dumpPaths(folder, database, name)));
  return [...dumped, ...files.map(({ path }) => filePath(folder, path))];
}

function keyOf(name: string, folder: string, path: string): string {
  return [name, ...relative(folder, path).split(sep)].filter(Boolean).join("/");
}
