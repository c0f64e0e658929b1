import { readEvent, type StripeEvent } from "@/lib/integrations/stripe";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { billingMessages } from "@/messages/billing-en";
import { WebhookEventModel } from "@/models/webhook-event";
import { reconcileCheckout, reconcilePayment } from "./reconcile-purchase";

/** Events whose payment is looked at anew: whatever happened to it, the look finds it. */
const PAYMENT_EVENTS = /^(charge\.(refunded|dispute\.)|refund\.)/;

/**
 * Takes one delivery of Stripe's. The event only says where to look: what is granted or taken is read from Stripe.
 * Events of no use to us are taken and forgotten. Throws BAD_INPUT for what Stripe has not signed; any other throw
 * answers 500, and Stripe delivers again.
 */
export async function handleStripeEvent(body: Uint8Array, signature: string | null): Promise<void> {
  const event = readEvent(body, signature);
  if (!event) throw new AppError("BAD_INPUT", billingMessages.badSignature);
  const work = workFor(event);
  if (!work) return;
  try {
    await work();
  } catch (error) {
    await noteDelivery(event, error instanceof Error ? error.name : "unknown");
    throw error;
  }
  await noteDelivery(event, null);
}

/** For operators only, so that it may be lost with the machine: what is granted doesn't rest on it. */
async function noteDelivery({ id, type }: StripeEvent, failure: string | null): Promise<void> {
  await connectDb();
  const now = new Date();
  await WebhookEventModel.updateOne(
    { _id: id },
    {
      $set: { type, receivedAt: now, failure, ...(failure === null ? { handledAt: now } : {}) },
      $inc: { deliveries: 1 },
    },
    { upsert: true, writeConcern: { w: 1, journal: false } },
  );
}

function workFor({ type, isOfOurMode, checkoutId, paymentIntentId }: StripeEvent): (() => Promise<void>) | null {
  if (!isOfOurMode) return null;
  if (type.startsWith("checkout.session.") && checkoutId) return () => reconcileCheckout(checkoutId);
  if (PAYMENT_EVENTS.test(type) && paymentIntentId) return () => reconcilePayment(paymentIntentId);
  return null;
}
