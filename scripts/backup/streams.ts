import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { codeOf, diskFull } from "../lib/failure.ts";

export type Sum = { bytes: number; sha256: string };
type Chunks = AsyncIterable<Buffer>;

/** Passes the chunks on and counts them; `sum` holds once they have ended. */
export function summed(chunks: Chunks): { chunks: Chunks; sum: () => Sum } {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counting(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { chunks: counting(), sum: () => ({ bytes, sha256: hash.digest("hex") }) };
}

/** The sum of a file as it lies there. */
export async function fileSum(path: string): Promise<Sum> {
  const counted = summed(createReadStream(path));
  for await (const _chunk of counted.chunks) continue;
  return counted.sum();
}

/** Writes a file that only this user may read, gzipped, and waits until it is on the disk. Gives the contents' sum. */
export async function writeGzip(path: string, chunks: Chunks): Promise<Sum> {
  const counted = summed(chunks);
  const target = createWriteStream(path, { flags: "wx", mode: 0o600 });
  try {
    await pipeline(counted.chunks, createGzip({ level: 6 }), target);
  } catch (error) {
    if (codeOf(error) === "ENOSPC") throw diskFull("writing the backup");
    throw error;
  }
  await syncFile(path);
  return counted.sum();
}

/** The contents of a gzipped file. Throws what zlib says of one that is cut or damaged. */
export async function* readGzip(path: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } finally {
    source.destroy();
  }
}

/** Waits until what was written to a file, or a folder's list of names, is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
