import type { OwnKey } from "@/lib/schemas/own-key";
import type { OwnKeyDoc } from "@/models/own-key";

/** A key as the wire has it: without the key. */
export function toOwnKey({ _id, label, baseUrl, models, lastFour, addedAt }: OwnKeyDoc): OwnKey {
  return { id: String(_id), label, baseUrl, models, lastFour, addedAt: addedAt.toISOString() };
}
