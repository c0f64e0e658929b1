import { createHash } from "node:crypto";

/** What git calls a file's content: the SHA-1 of its header and bytes (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export function gitBlobName(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex");
}
