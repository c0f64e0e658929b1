// npm run backup [-- --to FOLDER|s3://BUCKET/FOLDER] [--keep NUMBER]: the database as at one moment and the data folder's
// files, into a new folder; sealed where BACKUP_PASSPHRASE is set. docs/operations.md has the format.
import "./lib/product-modules.ts";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { forgetOld, writeBackup } from "./backup/write-backup.ts";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { readEnv } from "./lib/env.ts";
import { Failure } from "./lib/failure.ts";
import { dataDirOf, openDatabase } from "./lib/open-database.ts";
import { readEnvFiles } from "./server/env-files.ts";

/** Into a folder of `to`, of which all but the newest `keep` go. */
async function backUpTo(
  to: string,
  keep: number | null,
  from: { uri: string; dataDir: string; passphrase: string | undefined },
): Promise<void> {
  line(`The backup is ${await writeBackup({ ...from, to })}.`);
  const removed = keep === null ? 0 : await forgetOld(to, keep);
  if (removed > 0) line(`Removed ${removed} older ${removed === 1 ? "backup" : "backups"}.`);
}

try {
  const { values } = parseArgs({ options: { to: { type: "string" }, keep: { type: "string" } } });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Failure("--keep takes a number of 1 or more.");
  const env = readEnv();
  readEnvFiles(env);
  const to = values.to ?? join(dataDirOf(env), "backups");
  // The SDK behind it is large, so it is loaded where it is wanted.
  const s3 = to.startsWith("s3:") ? await import("./backup/backup-to-s3.ts") : null;
  const place = s3?.openPlace(to, env);
  if (place && keep !== null) throw new Failure("--keep is for folders; in S3 give the bucket a lifecycle rule.");
  const database = await openDatabase(env);
  try {
    const from = { uri: database.uri, dataDir: dataDirOf(env), passphrase: env.BACKUP_PASSPHRASE };
    if (s3 && place) line(`The backup is ${to.replace(/\/+$/, "")}/${await s3.backupToS3(from, place)}.`);
    else await backUpTo(to, keep, from);
  } finally {
    await database.close();
  }
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
