import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** The earliest date a ZIP can hold: the same files always make the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);
const DEFLATE = 8;

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);

/**
 * A ZIP of `files` by path (PKWARE APPNOTE 6.3). Deterministic: sorted by path, fixed times. Compresses on zlib's own
 * threads, one file after the other, so that a large project doesn't hold up what else the process streams.
 */
export async function zipFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, bytes] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const compressed = await deflate(bytes);
    const size = bytes.length;
    const entry: ZipInputFile = { filename, size, crc: crc32(bytes), compression: DEFLATE, mtime: FIXED_TIME };
    archive.add(entry);
    entry.ondata?.(null, new Uint8Array(compressed), true);
  }
  archive.end();
  return new Uint8Array(Buffer.concat(chunks));
}
