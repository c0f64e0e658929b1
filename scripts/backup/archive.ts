import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { codeOf, diskFull } from "../lib/failure.ts";
import { seal, unseal } from "./seal.ts";
import { type Sum, summed, syncFile } from "./streams.ts";

type Chunks = AsyncIterable<Buffer>;

/** The folder of one backup, and the key that its files are sealed with, if they are. */
export type Archive = { folder: string; key: Buffer | null };

/** The ending of what is sealed. */
export const SEALED = ".sealed";

/** The name, within the folder, of the file that holds an entry. */
export function fileOf({ key }: Pick<Archive, "key">, entry: string): string {
  return key ? `${entry}${SEALED}` : entry;
}

/** Writes an entry, gzipped, for this user alone, and waits until it is on the disk. Gives the contents' sum. */
export async function writeEntry(archive: Archive, entry: string, chunks: Chunks): Promise<Sum> {
  const { folder, key } = archive;
  const path = join(folder, fileOf(archive, entry));
  const counted = summed(chunks);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const target = createWriteStream(path, { flags: "wx", mode: 0o600 });
  try {
    const sealed = (packed: Chunks): Chunks => (key ? seal(packed, key, entry) : packed);
    await pipeline(counted.chunks, createGzip({ level: 6 }), sealed, target);
  } catch (error) {
    if (codeOf(error) === "ENOSPC") throw diskFull("writing the backup");
    throw error;
  }
  await syncFile(path);
  return counted.sum();
}

/** The contents of an entry. Throws what zlib or the seal says of one that is cut, damaged or changed. */
export async function* readEntry(archive: Archive, entry: string): AsyncGenerator<Buffer> {
  const file = createReadStream(join(archive.folder, fileOf(archive, entry)));
  const source = archive.key ? Readable.from(unseal(file, archive.key, entry)) : file;
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } finally {
    source.destroy();
    file.destroy();
  }
}
