// npm run restore -- FOLDER|s3://BUCKET/FOLDER [--force-empty]: puts a backup back. Stop the product first; the database must be empty, or
// --force-empty empties it.
import "./lib/product-modules.ts";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { restoreBackup } from "./backup/restore-backup.ts";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { readEnv } from "./lib/env.ts";
import { Failure } from "./lib/failure.ts";
import { dataDirOf, openDatabase } from "./lib/open-database.ts";
import { readEnvFiles } from "./server/env-files.ts";

try {
  const { values, positionals } = parseArgs({
    options: { "force-empty": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Failure("npm run restore -- FOLDER [--force-empty]: name the folder of one backup.");
  }
  const env = readEnv();
  readEnvFiles(env);
  const s3 = folder.startsWith("s3:") ? await import("./backup/backup-to-s3.ts") : null;
  const place = s3?.openPlace(folder, env);
  const database = await openDatabase(env, { mayBeNew: true });
  try {
    const passphrase = env.BACKUP_PASSPHRASE;
    const into = { uri: database.uri, dataDir: dataDirOf(env), forceEmpty: values["force-empty"], passphrase };
    const manifest =
      s3 && place ? await s3.restoreFromS3(into, place) : await restoreBackup({ ...into, folder: resolve(folder) });
    const documents = manifest.collections.reduce((sum, one) => sum + one.documents, 0);
    line(
      `Restored ${documents} documents in ${manifest.collections.length} collections and ${manifest.files.length} files.`,
    );
  } finally {
    await database.close();
  }
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
