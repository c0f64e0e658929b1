import type { QueryFilter } from "mongoose";
import { listCompleteCheckouts, listDisputedPayments, listRefundedPayments } from "@/lib/integrations/stripe";
import { connectDb } from "@/lib/platform/db";
import { describeError, log } from "@/lib/platform/log";
import { type PurchaseFields, PurchaseModel } from "@/models/purchase";
import { finishRefund } from "./finish-refund";
import { readLastLook, writeLastLook } from "./last-look";
import { reconcileCheckout, reconcilePayment, reconcilePurchase } from "./reconcile-purchase";

const HOUR_MS = 60 * 60 * 1_000;
/** A session stays open for a day, so one that was just paid may have begun so long before the last look. */
const SESSION_MS = 25 * HOUR_MS;
/** The slowest ways of payment take two weeks. */
const SLOWEST_MS = 30 * 24 * HOUR_MS;

/**
 * Finds what no webhook told: finishes refunds, grants sessions paid since the last look (also those whose id we had no
 * time to write down), looks at open purchases, and takes back what was refunded or disputed. Everything converges, so
 * two processes may do this at once. One thing that fails doesn't stop the rest; then the next look reaches back as far.
 */
export async function reconcileAll(now = new Date()): Promise<void> {
  await connectDb();
  const since = await readLastLook();
  const ago = (ms: number): Date => new Date(now.getTime() - ms);
  const open: QueryFilter<PurchaseFields> = {
    status: { $in: ["open", "processing"] },
    sessionId: { $type: "string" },
    createdAt: { $gt: ago(SLOWEST_MS) },
  };
  // Stripe makes the invoice a moment after the payment, so the first look may have come before it.
  const withoutInvoice = { status: "paid" as const, invoiceUrl: null, paidAt: { $gt: ago(SESSION_MS) } };
  const looked: QueryFilter<PurchaseFields> = { $or: [open, withoutInvoice, { isDisputed: true }] };
  const wentWell = [
    await eachOf(PurchaseModel.find({ refundState: "asked" }, { _id: 1 }).lean(), ({ _id }) => finishRefund(_id)),
    await eachOf(paidSince(new Date(since.getTime() - SESSION_MS)), reconcileCheckout),
    await eachOf(PurchaseModel.find(looked, { _id: 1 }).lean(), (purchase) => reconcilePurchase(purchase)),
    await eachOf(listRefundedPayments(since), reconcilePayment),
    await eachOf(listDisputedPayments(since), reconcilePayment),
  ];
  await PurchaseModel.updateMany(
    { status: "open", sessionId: null, createdAt: { $lt: ago(SESSION_MS) } },
    { $set: { status: "expired" }, $unset: { openKey: 1 } },
  );
  // An hour back: Stripe's lists may show what was made a moment ago a little later.
  if (wentWell.every(Boolean)) await writeLastLook(ago(HOUR_MS));
}

/** Complete sessions of ours that have not been granted. */
async function paidSince(since: Date): Promise<string[]> {
  const complete = (await listCompleteCheckouts(since)).filter(({ purchaseId }) => purchaseId !== null);
  const ids = complete.map(({ id }) => id);
  const granted = await PurchaseModel.find({ sessionId: { $in: ids }, status: "paid" }, { sessionId: 1 }).lean();
  const known = new Set(granted.map(({ sessionId }) => sessionId));
  return ids.filter((id) => !known.has(id));
}

/** Works through a list one by one, so that Stripe is not rushed; false when the list or any of its things failed. */
async function eachOf<T>(list: PromiseLike<readonly T[]>, work: (thing: T) => Promise<void>): Promise<boolean> {
  let isWell = true;
  const failed = (error: unknown): void => {
    isWell = false;
    log.warn("billing.not_reconciled", describeError(error));
  };
  const things = await Promise.resolve(list).catch((error: unknown) => {
    failed(error);
    return [];
  });
  for (const thing of things) await work(thing).catch(failed);
  return isWell;
}
