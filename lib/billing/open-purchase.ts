import type { Types } from "mongoose";
import { isDuplicateKey } from "@/lib/platform/errors";
import type { PACKAGES } from "@/lib/schemas/packages";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";

/** For so long a second click leads to the same payment page; Stripe keeps it open for a day. */
const REUSE_MS = 60 * 60 * 1_000;

/**
 * The purchase of this package that the user has open, or a new one: two clicks at once get the same row, and by its id
 * the same session at Stripe.
 */
export async function openPurchase(
  userId: Types.ObjectId,
  pack: (typeof PACKAGES)[number],
  isLive: boolean,
): Promise<PurchaseDoc> {
  const { id, credits, priceCents, currency } = pack;
  const openKey = `${String(userId)}:${id}:${priceCents}:${isLive ? "live" : "test"}`;
  const fields = { userId, package: id, credits, priceCents, currency, isLive };
  const upsert = (): Promise<PurchaseDoc> =>
    PurchaseModel.findOneAndUpdate(
      { openKey },
      { $setOnInsert: fields },
      { upsert: true, returnDocument: "after", setDefaultsOnInsert: true },
    )
      .lean<PurchaseDoc>()
      .orFail();
  const purchase = await upsert().catch((error: unknown) => {
    if (isDuplicateKey(error, "openKey")) return upsert();
    throw error;
  });
  if (purchase.createdAt.getTime() > Date.now() - REUSE_MS) return purchase;
  await releasePurchase(purchase._id);
  return upsert();
}

/** Lets the next click begin a purchase of its own. What is paid in this one is still granted. */
export async function releasePurchase(id: Types.ObjectId): Promise<void> {
  await PurchaseModel.updateOne({ _id: id }, { $unset: { openKey: 1 } });
}
