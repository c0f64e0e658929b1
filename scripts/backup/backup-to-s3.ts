import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileOf } from "./archive.ts";
import { entriesOf, MANIFEST, type Manifest, openArchive, SEALED_MANIFEST } from "./manifest.ts";
import { restoreBackup } from "./restore-backup.ts";
import { getFile, putFile, type S3Place } from "./s3-place.ts";
import { writeBackup } from "./write-backup.ts";

export { openPlace } from "./s3-place.ts";

type Database = { uri: string; dataDir: string; passphrase: string | undefined };

/** Makes a backup, stores it in the place, and returns its name there; the manifest goes last. Throws a Failure. */
export async function backupToS3(from: Database, place: S3Place): Promise<string> {
  return inSpool(from.dataDir, async (spool) => {
    const folder = await writeBackup({ ...from, to: spool });
    const name = basename(folder);
    const { archive, manifest } = await openArchive(folder, from.passphrase);
    for (const entry of [...entriesOf(manifest), MANIFEST]) {
      const file = fileOf(archive, entry);
      await putFile(place, `${name}/${file}`, join(folder, file));
    }
    return name;
  });
}

/** Gets the backup that lies in the place and restores it. Throws what `restoreBackup` throws. */
export async function restoreFromS3(into: Database & { forceEmpty: boolean }, place: S3Place): Promise<Manifest> {
  return inSpool(into.dataDir, async (folder) => {
    const get = (file: string): Promise<void> => getFile(place, file, join(folder, file));
    // A key that may not list is answered 403 for what isn't there, not 404.
    await get(SEALED_MANIFEST).catch(() => get(MANIFEST));
    const { archive, manifest } = await openArchive(folder, into.passphrase);
    for (const entry of entriesOf(manifest)) await get(fileOf(archive, entry));
    return restoreBackup({ ...into, folder });
  });
}

/** A folder beside the backups, which no backup holds, for as long as the work takes. */
async function inSpool<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(join(dataDir, "backups"), { recursive: true, mode: 0o700 });
  const spool = await mkdtemp(join(dataDir, "backups", "s3-"));
  return work(spool).finally(() => rm(spool, { recursive: true, force: true }));
}
