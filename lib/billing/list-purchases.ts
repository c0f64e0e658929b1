import type { QueryFilter } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import type { Purchase } from "@/lib/schemas/billing";
import { type PurchaseDoc, type PurchaseFields, PurchaseModel } from "@/models/purchase";
import { refundProblem } from "./refund-rules";
import { toPurchase } from "./to-purchase";

/** One page of a user's purchases, newest first, without payment pages that were left, and how many there are. */
export async function listPurchases(
  ctx: UserContext,
  { page, perPage }: { page: number; perPage: number },
): Promise<{ items: Purchase[]; total: number }> {
  await connectDb();
  const filter: QueryFilter<PurchaseFields> = {
    userId: ctx.actor.userId,
    status: { $in: ["processing", "paid", "failed"] },
  };
  const found = await PurchaseModel.find(filter)
    .sort({ _id: -1 })
    .skip((page - 1) * perPage)
    .limit(perPage)
    .lean<PurchaseDoc[]>();
  const items = await Promise.all(
    found.map(async (purchase) => toPurchase(purchase, (await refundProblem(purchase)) === null)),
  );
  return { items, total: await PurchaseModel.countDocuments(filter) };
}
