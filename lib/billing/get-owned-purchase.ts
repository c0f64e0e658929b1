import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { billingMessages } from "@/messages/billing-en";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";

/** The only way to read a purchase for a user, by its id or its session's. Throws NOT_FOUND, also for someone else's. */
export async function getOwnedPurchase(
  ctx: UserContext,
  by: { id: string } | { sessionId: string },
): Promise<PurchaseDoc> {
  await connectDb();
  const filter = "id" in by ? { _id: by.id } : { sessionId: by.sessionId };
  const purchase = await PurchaseModel.findOne({ ...filter, userId: ctx.actor.userId }).lean<PurchaseDoc>();
  if (!purchase) throw new AppError("NOT_FOUND", billingMessages.notFound);
  return purchase;
}
