// npm run backup [-- --to FOLDER] [--keep NUMBER]: the database as at one moment and the data folder's files, into a new
// folder. docs/operations.md has the format.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { forgetOld, writeBackup } from "./backup/write-backup.ts";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { readEnv } from "./lib/env.ts";
import { Failure } from "./lib/failure.ts";
import { dataDirOf, openDatabase } from "./lib/open-database.ts";
import { readEnvFiles } from "./server/env-files.ts";

try {
  const { values } = parseArgs({ options: { to: { type: "string" }, keep: { type: "string" } } });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && !(Number.isInteger(keep) && keep > 0)) throw new Failure("--keep takes a number of 1 or more.");
  const env = readEnv();
  readEnvFiles(env);
  const to = values.to ?? join(dataDirOf(env), "backups");
  const database = await openDatabase(env);
  try {
    const folder = await writeBackup({ uri: database.uri, dataDir: dataDirOf(env), to });
    line(`The backup is ${folder}.`);
    const removed = keep === null ? 0 : await forgetOld(to, keep);
    if (removed > 0) line(`Removed ${removed} older ${removed === 1 ? "backup" : "backups"}.`);
  } finally {
    await database.close();
  }
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
