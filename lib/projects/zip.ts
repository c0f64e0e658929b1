import { type Zippable, zip } from "fflate";

/** The earliest date a ZIP can hold: the same files always make the same bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A ZIP of `files` by path. Deterministic: sorted by path, fixed times. Deflates off the main thread's turn. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const [path, bytes] of sorted) entries[path] = [bytes, { level: isCompressed(path) ? 0 : 6 }];
  return new Promise((resolve, reject) => {
    zip(entries, { mtime: FIXED_TIME }, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

function isCompressed(path: string): boolean {
  return /\.(woff2?|png|jpe?g|webp|avif|gif|zip)$/i.test(path);
}
