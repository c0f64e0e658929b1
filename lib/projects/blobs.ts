import { sha256 } from "@/lib/platform/crypto";
import { BlobModel } from "@/models/blob";

/**
 * Stores texts by content hash (journaled, majority). Storing one twice is harmless, and keeps it from being purged
 * before a Version names it.
 */
export async function putBlobs(texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  const touchedAt = new Date();
  const byHash = new Map(texts.map((text) => [sha256(text), text]));
  await BlobModel.bulkWrite(
    [...byHash].map(([hash, text]) => ({
      updateOne: {
        filter: { _id: hash },
        update: { $setOnInsert: { text, createdAt: touchedAt }, $set: { touchedAt } },
        upsert: true,
      },
    })),
    { ordered: false, writeConcern: { w: "majority", j: true } },
  );
}

/** The texts under `hashes`, by hash. Throws when one is missing: a tree never names a body that isn't stored. */
export async function getBlobs(hashes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const blob of await BlobModel.find({ _id: { $in: [...new Set(hashes)] } }).lean())
    found.set(blob._id, blob.text);
  for (const hash of hashes) if (!found.has(hash)) throw new Error(`Blob ${hash} is missing.`);
  return found;
}
