import mongoose from "mongoose";
import { resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../lib/failure.ts";
import { batches, splitDocuments } from "./bson.ts";
import { type Archive, fileOf, readEntry } from "./archive.ts";
import { refuseLinks, restoreFiles } from "./data-files.ts";
import { dumpEntries, entriesOf, fileEntry, type Manifest, openArchive } from "./manifest.ts";
import { joined, type Sum, summed } from "./streams.ts";
import { connect } from "./write-backup.ts";

const { EJSON } = mongoose.mongo.BSON;
type Db = mongoose.mongo.Db;

/** What a collection may say of itself: 64 indexes are the most it has. */
const maxMetadataBytes = 1024 * 1024;

const metadataSchema = z.object({
  options: z.record(z.string(), z.unknown()),
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })),
});

type Options = {
  folder: string;
  uri: string;
  dataDir: string;
  forceEmpty: boolean;
  passphrase?: string | undefined;
};

/**
 * Puts a backup back: documents, indexes and files, as they were. The whole backup is checked before anything is
 * written, and a database that holds documents is refused unless `forceEmpty`, which empties it first. Throws a Failure.
 */
export async function restoreBackup({ folder, uri, dataDir, forceEmpty, passphrase }: Options): Promise<Manifest> {
  const { archive, manifest } = await openArchive(folder, passphrase);
  await refuseLinks(
    entriesOf(manifest).map((entry) => fileOf(archive, entry)),
    folder,
  );
  await refuseLinks(
    manifest.files.map(({ path }) => path),
    dataDir,
  );
  await checkContents(archive, manifest);
  const client = await connect(uri);
  try {
    const db = client.db();
    await makeEmpty(db, forceEmpty);
    for (const { name, documents } of manifest.collections) {
      await restoreCollection(db, archive, manifest.database, name);
      const count = await db.collection(name).countDocuments();
      if (count !== documents) throw new Failure(`${name} has ${count} documents after the restore, not ${documents}.`);
    }
  } finally {
    await client.close();
  }
  const keptEnding = `before-${manifest.createdAt.replaceAll(/[:.]/g, "-")}`;
  await restoreFiles(manifest.files, archive, resolve(dataDir), keptEnding);
  return manifest;
}

/** Reads everything once and compares it with the manifest. Throws a Failure that names what is damaged. */
async function checkContents(archive: Archive, { database, collections, files }: Manifest): Promise<void> {
  for (const { name, documents, ...sum } of collections) {
    const entries = dumpEntries(database, name);
    let found = 0;
    await checkSum(name, sum, readEntry(archive, entries.data), async (chunks) => {
      for await (const _document of splitDocuments(chunks)) found += 1;
    });
    if (found !== documents) throw damaged(name);
    await readMetadata(archive, entries.metadata, name);
  }
  for (const { path, bytes, sha256 } of files) {
    await checkSum(path, { bytes, sha256 }, readEntry(archive, fileEntry(path)), async (chunks) => {
      for await (const _chunk of chunks) continue;
    });
  }
}

async function checkSum(
  name: string,
  expected: Sum,
  contents: AsyncIterable<Buffer>,
  read: (chunks: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const counted = summed(atMost(expected.bytes, contents));
  await read(counted.chunks).catch(() => {
    throw damaged(name);
  });
  const sum = counted.sum();
  if (sum.bytes !== expected.bytes || sum.sha256 !== expected.sha256) throw damaged(name);
}

/** A small file can unpack to a very large one; no more of it is read than the manifest says there is. */
async function* atMost(bytes: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    left -= chunk.length;
    if (left < 0) throw new Failure("There is more in it than the manifest says.");
    yield chunk;
  }
}

function damaged(name: string): Failure {
  return new Failure(`The backup is damaged at ${name}; nothing was written.`);
}

async function readMetadata(archive: Archive, entry: string, name: string): Promise<z.infer<typeof metadataSchema>> {
  try {
    const bytes = await joined(atMost(maxMetadataBytes, readEntry(archive, entry)));
    return metadataSchema.parse(EJSON.parse(bytes.toString(), { relaxed: true }));
  } catch {
    throw damaged(name);
  }
}

async function makeEmpty(db: Db, forceEmpty: boolean): Promise<void> {
  const collections = await db.collections();
  const full: string[] = [];
  for (const collection of collections) {
    if (await collection.findOne({}, { projection: { _id: 1 } })) full.push(collection.collectionName);
  }
  if (full.length > 0 && !forceEmpty) {
    throw new Failure(
      `The database ${db.databaseName} is not empty (${full.toSorted().join(", ")}). Nothing was written; --force-empty deletes all of it first.`,
    );
  }
  for (const collection of collections) await collection.drop();
}

async function restoreCollection(db: Db, archive: Archive, database: string, name: string): Promise<void> {
  const entries = dumpEntries(database, name);
  const { options, indexes } = await readMetadata(archive, entries.metadata, name);
  const collection = await db.createCollection(name, options);
  for await (const batch of batches(splitDocuments(readEntry(archive, entries.data)))) {
    await collection.insertMany(batch, { writeConcern: { w: "majority" } });
  }
  const own = indexes.filter((index) => index.name !== "_id_");
  if (own.length > 0) await db.command({ createIndexes: name, indexes: own });
}
