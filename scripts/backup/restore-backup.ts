import mongoose from "mongoose";
import { resolve } from "node:path";
import { z } from "zod";
import { Failure } from "../lib/failure.ts";
import { batches, splitDocuments } from "./bson.ts";
import { filePath, restoreFiles } from "./data-files.ts";
import { dumpPaths, type Manifest, readManifest } from "./manifest.ts";
import { readGzip, type Sum, summed } from "./streams.ts";
import { connect } from "./write-backup.ts";

const { EJSON } = mongoose.mongo.BSON;
type Db = mongoose.mongo.Db;

const metadataSchema = z.object({
  options: z.record(z.string(), z.unknown()),
  indexes: z.array(z.looseObject({ key: z.record(z.string(), z.unknown()), name: z.string() })),
});

type Options = { folder: string; uri: string; dataDir: string; forceEmpty: boolean };

/**
 * Puts a backup back: documents, indexes and files, as they were. The whole backup is checked before anything is
 * written, and a database that holds documents is refused unless `forceEmpty`, which empties it first. Throws a Failure.
 */
export async function restoreBackup({ folder, uri, dataDir, forceEmpty }: Options): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkContents(folder, manifest);
  const client = await connect(uri);
  try {
    const db = client.db();
    await makeEmpty(db, forceEmpty);
    for (const { name, documents } of manifest.collections) {
      await restoreCollection(db, folder, manifest.database, name);
      const count = await db.collection(name).countDocuments();
      if (count !== documents) throw new Failure(`${name} has ${count} documents after the restore, not ${documents}.`);
    }
  } finally {
    await client.close();
  }
  const keptEnding = `before-${manifest.createdAt.replaceAll(/[:.]/g, "-")}`;
  await restoreFiles(manifest.files, folder, resolve(dataDir), keptEnding);
  return manifest;
}

/** Reads everything once and compares it with the manifest. Throws a Failure that names what is damaged. */
async function checkContents(folder: string, { database, collections, files }: Manifest): Promise<void> {
  for (const { name, documents, ...sum } of collections) {
    const paths = dumpPaths(folder, database, name);
    let found = 0;
    await checkSum(name, sum, paths.data, async (chunks) => {
      for await (const _document of splitDocuments(chunks)) found += 1;
    });
    if (found !== documents) throw damaged(name);
    await readMetadata(paths.metadata, name);
  }
  for (const { path, bytes, sha256 } of files) {
    await checkSum(path, { bytes, sha256 }, filePath(folder, path), async (chunks) => {
      for await (const _chunk of chunks) continue;
    });
  }
}

async function checkSum(
  name: string,
  expected: Sum,
  path: string,
  read: (chunks: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const counted = summed(readGzip(path));
  await read(counted.chunks).catch(() => {
    throw damaged(name);
  });
  const sum = counted.sum();
  if (sum.bytes !== expected.bytes || sum.sha256 !== expected.sha256) throw damaged(name);
}

function damaged(name: string): Failure {
  return new Failure(`The backup is damaged at ${name}; nothing was written.`);
}

async function readMetadata(path: string, name: string): Promise<z.infer<typeof metadataSchema>> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of readGzip(path)) chunks.push(chunk);
    return metadataSchema.parse(EJSON.parse(Buffer.concat(chunks).toString(), { relaxed: true }));
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

async function restoreCollection(db: Db, folder: string, database: string, name: string): Promise<void> {
  const paths = dumpPaths(folder, database, name);
  const { options, indexes } = await readMetadata(paths.metadata, name);
  const collection = await db.createCollection(name, options);
  for await (const batch of batches(splitDocuments(readGzip(paths.data)))) {
    await collection.insertMany(batch, { writeConcern: { w: "majority" } });
  }
  const own = indexes.filter((index) => index.name !== "_id_");
  if (own.length > 0) await db.command({ createIndexes: name, indexes: own });
}
