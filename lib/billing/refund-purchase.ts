import { addEntry } from "@/lib/credits";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { Purchase } from "@/lib/schemas/billing";
import { billingMessages } from "@/messages/billing-en";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { finishRefund } from "./finish-refund";
import { getOwnedPurchase } from "./get-owned-purchase";
import { ownRefundKey } from "./plan-moves";
import { reconcilePurchase } from "./reconcile-purchase";
import { refundProblem } from "./refund-rules";
import { toBillingProblem } from "./stripe-problem";
import { toPurchase } from "./to-purchase";

/**
 * Gives an unused package back: its credits go first, so that nobody spends them meanwhile, then Stripe returns the
 * money. Where Stripe can't be asked to the end, the answer's `refundState` is `asked` and the hourly job goes on. A
 * second click finds what the first began. Throws NOT_FOUND, CONFLICT with the reason, NOT_CONFIGURED, UPSTREAM_FAILED.
 */
export async function refundPurchase(ctx: UserContext, id: string): Promise<Purchase> {
  const purchase = await getOwnedPurchase(ctx, { id });
  if (!env().stripe) throw new AppError("NOT_CONFIGURED", billingMessages.notSetUp);
  if (purchase.refundState !== "asked" && purchase.refundState !== "done") {
    // What the dashboard or a bank has done meanwhile must be known before anything is promised.
    await reconcilePurchase(purchase).catch((error: unknown) => {
      throw toBillingProblem(error);
    });
    await takeCredits(purchase);
  }
  await finishRefund(purchase._id).catch((error: unknown) =>
    log.warn("billing.refund_waits", { requestId: ctx.requestId, purchaseId: id, ...describeError(error) }),
  );
  const now = await getOwnedPurchase(ctx, { id });
  if (now.refundState === "refused") {
    // What a bank took meanwhile doesn't come back with the refusal.
    if (now.takenCenticredits > 0) throw new AppError("CONFLICT", billingMessages.refund.taken);
    throw new AppError("UPSTREAM_FAILED", billingMessages.refund.refused);
  }
  return toPurchase(now, false);
}

async function takeCredits({ _id }: PurchaseDoc): Promise<void> {
  await transaction(async (session) => {
    const purchase = await PurchaseModel.findById(_id).session(session).lean<PurchaseDoc>().orFail();
    if (purchase.refundState === "asked" || purchase.refundState === "done") return;
    const problem = await refundProblem(purchase, session);
    if (problem) throw problem;
    const { userId, grantedCenticredits } = purchase;
    const refundTry = purchase.refundTry + 1;
    const key = ownRefundKey(String(_id), refundTry);
    await addEntry(session, { userId, kind: "refund", key, amountCenticredits: -grantedCenticredits });
    await PurchaseModel.updateOne(
      { _id },
      { $set: { refundState: "asked", refundTry, takenCenticredits: grantedCenticredits }, $push: { moveKeys: key } },
      { session },
    );
  });
}
