import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

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

/** All the chunks in one. */
export async function joined(chunks: Chunks): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** One chunk. */
export async function* single(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The sum of a file as it lies there. */
export async function fileSum(path: string): Promise<Sum> {
  const counted = summed(createReadStream(path));
  for await (const _chunk of counted.chunks) continue;
  return counted.sum();
}

/** Waits until what was written to a file, or a folder's list of names, is on the disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r");
  await handle.sync().finally(() => handle.close());
}
