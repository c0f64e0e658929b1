import { sha256 } from "@/lib/platform/crypto";
import { BlobModel } from "@/models/blob";

/** Stores texts by content hash (journaled, majority) and returns the hash of each. Storing one twice is harmless. */
export async function putBlobs(texts: readonly string[]): Promise<string[]> {
  const hashes = texts.map((text) => sha256(text));
  const createdAt = new Date();
  if (texts.length > 0) {
    await BlobModel.bulkWrite(
      texts.map((text, index) => ({
        updateOne: { filter: { _id: hashes[index] }, update: { $setOnInsert: { text, createdAt } }, upsert: true },
      })),
      { ordered: false, writeConcern: { w: "majority", j: true } },
    );
  }
  return hashes;
}

/** The texts under `hashes`, by hash. Throws when one is missing: a tree never names a body that isn't stored. */
export async function getBlobs(hashes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const blob of await BlobModel.find({ _id: { $in: [...new Set(hashes)] } }).lean()) found.set(blob._id, blob.text);
  for (const hash of hashes) if (!found.has(hash)) throw new Error(`Blob ${hash} is missing.`);
  return found;
}
