import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** One file of an archive: its path and its content in pieces. */
export type ZipEntry = { path: string; content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> };

const DEFLATE = 8;

/**
 * A ZIP of `entries`, piece by piece (PKWARE APPNOTE 6.3; sizes follow each file in a data descriptor), so that it is
 * never in memory whole. Compresses on zlib's own threads, and only as fast as the pieces are taken.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { path, content } of entries) {
    const entry: ZipInputFile = { filename: path, size: 0, crc: 0, compression: DEFLATE, mtime: new Date() };
    archive.add(entry);
    // Whichever side ends early or fails ends the other; the loop throws what went wrong.
    const compressed = pipeline(Readable.from(measured(entry, content)), createDeflateRaw(), () => undefined);
    for await (const piece of compressed) {
      entry.ondata?.(null, toBytes(piece), false);
      yield* takeAll(ready);
    }
    entry.ondata?.(null, new Uint8Array(), true);
  }
  archive.end();
  yield* takeAll(ready);
}

/** The content as bytes, counted into the entry. */
async function* measured(entry: ZipInputFile, content: ZipEntry["content"]): AsyncGenerator<Uint8Array> {
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    entry.size = (entry.size ?? 0) + bytes.length;
    entry.crc = crc32(bytes, entry.crc);
    yield bytes;
  }
}

function* takeAll(ready: Uint8Array[]): Generator<Uint8Array<ArrayBuffer>> {
  for (const chunk of ready.splice(0)) yield new Uint8Array(chunk);
}

function toBytes(piece: unknown): Uint8Array<ArrayBuffer> {
  if (piece instanceof Uint8Array) return new Uint8Array(piece);
  throw new Error("zlib gave something else than bytes.");
}
