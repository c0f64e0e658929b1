import type { Types } from "mongoose";
import { createRefund, StripeFailure } from "@/lib/integrations/stripe";
import { log } from "@/lib/platform/log";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { ownRefundKey } from "./plan-moves";
import { reconcilePurchase } from "./reconcile-purchase";

/**
 * Goes on with a refund whose credits were taken: looks whether Stripe has made it already, else asks for it, and
 * writes down what came of it; a refusal gives the credits back. Any number of times, by any process: the idempotency
 * key makes one refund for a day, and after that the look finds it. Throws a StripeFailure where nobody knows yet.
 */
export async function finishRefund(id: Types.ObjectId): Promise<void> {
  await reconcilePurchase({ _id: id });
  const purchase = await PurchaseModel.findById(id).lean<PurchaseDoc>();
  if (purchase?.refundState !== "asked" || !purchase.paymentIntentId) return;
  const { refundTry, paymentIntentId } = purchase;
  try {
    await createRefund(paymentIntentId, ownRefundKey(String(id), refundTry));
  } catch (error) {
    const isRefusal = error instanceof StripeFailure && (error.kind === "refused" || error.kind === "missing");
    if (!isRefusal) throw error;
    log.warn("billing.refund_refused", { purchaseId: String(id), code: error.code });
    return reconcilePurchase({ _id: id }, { refusedTry: refundTry });
  }
  await reconcilePurchase({ _id: id });
}
