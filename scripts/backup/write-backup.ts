import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import mongoose from "mongoose";
import { Failure } from "../lib/failure.ts";
import { type Archive, writeEntry } from "./archive.ts";
import { saveFiles } from "./data-files.ts";
import { dumpEntries, type Manifest, newArchive } from "./manifest.ts";
import { single, syncFile } from "./streams.ts";

const { BSON, MongoClient, MongoServerError } = mongoose.mongo;
type Db = mongoose.mongo.Db;
type Session = mongoose.mongo.ClientSession;
type Dumped = Manifest["collections"];

/** MongoDB's codes for a moment that it can't show (a collection was just made), or no longer. */
const snapshotUnavailable = 246;
const snapshotTooOld = 239;
const maxTries = 3;

type Options = { uri: string; dataDir: string; to: string; passphrase?: string | undefined; now?: Date };

/**
 * Writes a backup into a new folder of `to` and returns its path: every collection as at one moment (a snapshot read,
 * https://www.mongodb.com/docs/manual/reference/read-concern-snapshot/), its indexes, and after that the files of the
 * data folder; sealed, where there is a passphrase. The folder gets its name when all of it is on the disk. Throws a
 * Failure.
 */
export async function writeBackup(options: Options): Promise<string> {
  const { uri, dataDir, to, passphrase, now = new Date() } = options;
  const name = now.toISOString().replaceAll(/[:.]/g, "-");
  const folder = resolve(to, name);
  const partial = `${folder}.partial`;
  const { archive, finish } = newArchive(partial, passphrase);
  const client = await connect(uri);
  try {
    await mkdir(partial, { recursive: true, mode: 0o700 });
    const db = client.db();
    const collections = await dumpAtOneMoment(client, db, archive);
    const files = await saveFiles(resolve(dataDir), archive, resolve(to));
    const { version } = await db.admin().serverInfo();
    await finish({
      format: "vectort-backup",
      formatVersion: 1,
      createdAt: now.toISOString(),
      database: db.databaseName,
      mongodbVersion: String(version),
      collections,
      files,
    });
    await rename(partial, folder);
    await syncFile(resolve(to));
    return folder;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  } finally {
    await client.close();
  }
}

/** Connects for a backup or a restore. Throws a Failure when the database can't be reached. */
export async function connect(uri: string): Promise<mongoose.mongo.MongoClient> {
  const waits = uri.includes("serverSelectionTimeoutMS=") ? {} : { serverSelectionTimeoutMS: 10_000 };
  const client = new MongoClient(uri, waits);
  return client.connect().catch(async (error: unknown) => {
    await client.close();
    // The driver's message may repeat the address, and that has the password in it.
    const reason = error instanceof MongoServerError ? ` (${error.codeName ?? error.code})` : "";
    throw new Failure(`The database in MONGODB_URI can't be reached${reason}.`);
  });
}

async function dumpAtOneMoment(client: mongoose.mongo.MongoClient, db: Db, archive: Archive): Promise<Dumped> {
  for (let tries = 1; ; tries += 1) {
    const session = client.startSession({ snapshot: true });
    try {
      return await dumpAll(db, session, archive);
    } catch (error) {
      const code = error instanceof MongoServerError ? error.code : null;
      await rm(join(archive.folder, "dump"), { recursive: true, force: true });
      if (code === snapshotTooOld) {
        throw new Failure(
          "The backup took longer than MongoDB keeps one moment of the data: start mongod with --setParameter minSnapshotHistoryWindowInSeconds=3600.",
        );
      }
      if (code !== snapshotUnavailable || tries === maxTries) throw error;
    } finally {
      await session.endSession();
    }
  }
}

async function dumpAll(db: Db, session: Session, archive: Archive): Promise<Dumped> {
  const infos = await db
    .listCollections({ type: "collection", name: { $not: /^system\./ } }, { nameOnly: false })
    .toArray();
  const dumped: Dumped = [];
  for (const { name, options } of infos.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const entries = dumpEntries(db.databaseName, name);
    const collection = db.collection(name);
    const indexes = await collection.listIndexes().toArray();
    const metadata = { options: options ?? {}, indexes, collectionName: name, type: "collection" };
    await writeEntry(
      archive,
      entries.metadata,
      single(Buffer.from(BSON.EJSON.stringify(metadata, { relaxed: false }))),
    );
    let documents = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const document of collection.find({}, { session, raw: true })) {
        if (!Buffer.isBuffer(document)) throw new Failure("The database's driver gave no raw document.");
        documents += 1;
        yield document;
      }
    }
    const sum = await writeEntry(archive, entries.data, counted());
    dumped.push({ name, documents, ...sum });
  }
  return dumped;
}

/** Removes all but the newest `keep` whole backups of a folder, and returns how many that were. */
export async function forgetOld(to: string, keep: number): Promise<number> {
  const names = (await readdir(to)).filter((name) => /^\d{4}-\d\d-\d\dT[\d-]+Z$/.test(name)).toSorted();
  const old = names.slice(0, Math.max(0, names.length - keep));
  for (const name of old) await rm(join(to, name), { recursive: true });
  return old.length;
}
