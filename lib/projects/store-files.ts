import { sha256 } from "@/lib/platform/crypto";
import type { VersionFile } from "@/lib/schemas/version";
import { putBlobs } from "./blobs";

/** Stores the bodies of a tree; what a Version names them by, sorted by path. */
export async function storeFiles(files: ReadonlyMap<string, Uint8Array>): Promise<VersionFile[]> {
  await putBlobs([...files.values()]);
  return [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => ({ path, bytes: bytes.byteLength, sha256: sha256(bytes) }));
}
