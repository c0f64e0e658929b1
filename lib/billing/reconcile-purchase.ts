import type { Types } from "mongoose";
import { findCheckoutOf, isLiveKey, listDisputes, listRefunds, readCheckout } from "@/lib/integrations/stripe";
import { connectDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { type PurchaseDoc, PurchaseModel } from "@/models/purchase";
import { settlePurchase, type Truth } from "./settle-purchase";

type Options = {
  /** The try of the buyer's own refund that Stripe has just refused. */
  refusedTry?: number;
};

const OBJECT_ID = /^[0-9a-f]{24}$/;

/**
 * Makes a purchase and the ledger agree with what Stripe says now; any number of times, in any order, by any process.
 * The look takes its number before it reads: of two, the one that began later knows all that the other does.
 * Throws a StripeFailure.
 */
export async function reconcilePurchase(found: { _id: Types.ObjectId }, options: Options = {}): Promise<void> {
  await lookAt({ _id: found._id }, options);
}

/** Finds the purchase of a Checkout Session and reconciles it; a session that isn't ours has no effect. */
export async function reconcileCheckout(checkoutId: string): Promise<void> {
  await connectDb();
  if (await lookAt({ sessionId: checkoutId })) return;
  const adopted = await adoptCheckout(checkoutId);
  if (adopted) await lookAt(adopted);
}

/** The same for a payment, by its id. */
export async function reconcilePayment(paymentIntentId: string): Promise<void> {
  await connectDb();
  if (await lookAt({ paymentIntentId })) return;
  const checkoutId = await findCheckoutOf(paymentIntentId);
  if (checkoutId) await reconcileCheckout(checkoutId);
}

type Found = { _id: Types.ObjectId } | { sessionId: string } | { paymentIntentId: string };

/** False when there is no such purchase. */
async function lookAt(found: Found, options: Options = {}): Promise<boolean> {
  const purchase = await PurchaseModel.findOneAndUpdate(
    found,
    { $inc: { looks: 1 }, $set: { lookedAt: new Date() } },
    { returnDocument: "after", timestamps: false },
  ).lean<PurchaseDoc>();
  if (!purchase?.sessionId) return purchase !== null;
  const truth = await readTruth(purchase, purchase.sessionId);
  if (truth) await settlePurchase(purchase._id, { ...options, look: purchase.looks, truth });
  return true;
}

/** A session whose id we had no time to write down names its purchase itself. */
async function adoptCheckout(checkoutId: string): Promise<{ _id: Types.ObjectId } | null> {
  const checkout = await readCheckout(checkoutId);
  if (!checkout?.purchaseId || !OBJECT_ID.test(checkout.purchaseId)) return null;
  const purchase = await PurchaseModel.findById(checkout.purchaseId).lean<PurchaseDoc>();
  if (!purchase || !isOurs(purchase, checkout)) return null;
  const filter = { _id: purchase._id, sessionId: null };
  await PurchaseModel.updateOne(filter, { $set: { sessionId: checkoutId } }, { timestamps: false });
  return PurchaseModel.findOne({ _id: purchase._id, sessionId: checkoutId }, { _id: 1 }).lean();
}

async function readTruth(purchase: PurchaseDoc, sessionId: string): Promise<Truth | null> {
  const checkout = await readCheckout(sessionId);
  if (!checkout) {
    log.warn("billing.checkout_gone", { purchaseId: String(purchase._id) });
    return null;
  }
  if (!isOurs(purchase, checkout)) {
    log.error("billing.checkout_mismatch", { purchaseId: String(purchase._id), checkoutId: checkout.id });
    return null;
  }
  const { payment } = checkout;
  const mayHaveRefunds = payment && (payment.refundedCents > 0 || purchase.takenCenticredits > 0);
  return {
    checkout,
    refunds: mayHaveRefunds ? await listRefunds(payment.id) : [],
    disputes: payment?.isDisputed ? await listDisputes(payment.id) : [],
  };
}

/** Only what we ourselves began, for this user, at our price and in our key's mode, is ever granted. */
function isOurs(purchase: PurchaseDoc, checkout: Truth["checkout"]): boolean {
  return (
    checkout.purchaseId === String(purchase._id) &&
    checkout.userId === String(purchase.userId) &&
    checkout.mode === "payment" &&
    checkout.currency === purchase.currency &&
    checkout.subtotalCents === purchase.priceCents &&
    checkout.isLive === purchase.isLive &&
    checkout.isLive === isLiveKey()
  );
}
