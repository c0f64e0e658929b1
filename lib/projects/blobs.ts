import { sha256 } from "@/lib/platform/crypto";
import { utf8Text } from "@/lib/platform/utf8-text";
import { BlobModel } from "@/models/blob";

/**
 * Stores bodies by content hash (journaled, majority): texts, and bytes that are stored as text where they are UTF-8.
 * Storing one twice is harmless, and keeps it from being purged before a Version names it.
 */
export async function putBlobs(bodies: readonly (string | Uint8Array)[]): Promise<void> {
  if (bodies.length === 0) return;
  const touchedAt = new Date();
  const byHash = new Map(bodies.map((body) => [sha256(body), body]));
  await BlobModel.bulkWrite(
    [...byHash].map(([hash, body]) => ({
      updateOne: {
        filter: { _id: hash },
        update: { $setOnInsert: { ...stored(body), createdAt: touchedAt }, $set: { touchedAt } },
        upsert: true,
      },
    })),
    { ordered: false, writeConcern: { w: "majority", j: true } },
  );
}

/** The texts under `hashes`, by hash; what is no text is left out. Throws when a body is missing. */
export async function getBlobs(hashes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { _id, text, data } of await read(hashes)) if (!data) found.set(_id, text);
  return found;
}

/** The bodies under `hashes` as bytes, by hash. Throws when one is missing: a tree never names one that isn't stored. */
export async function getBodies(hashes: readonly string[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { _id, text, data } of await read(hashes)) found.set(_id, new Uint8Array(data ?? Buffer.from(text)));
  return found;
}

async function read(hashes: readonly string[]) {
  const wanted = [...new Set(hashes)];
  const blobs = await BlobModel.find({ _id: { $in: wanted } })
    .setOptions({ promoteBuffers: true })
    .lean();
  const found = new Set(blobs.map(({ _id }) => _id));
  for (const hash of wanted) if (!found.has(hash)) throw new Error(`Blob ${hash} is missing.`);
  return blobs;
}

function stored(body: string | Uint8Array): { text: string } | { text: ""; data: Buffer } {
  const text = typeof body === "string" ? body : utf8Text(body);
  return text === null ? { text: "", data: Buffer.from(body) } : { text };
}
