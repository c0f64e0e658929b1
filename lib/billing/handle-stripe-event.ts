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
  await connectDb();
  await WebhookEventModel.updateOne(
    { _id: event.id },
    { $set: { type: event.type, receivedAt: new Date() }, $inc: { deliveries: 1 } },
    { upsert: true },
  );
  try {
    await work();
  } catch (error) {
    const failure = error instanceof Error ? error.name : "unknown";
    await WebhookEventModel.updateOne({ _id: event.id }, { $set: { failure } });
    throw error;
  }
  await WebhookEventModel.updateOne({ _id: event.id }, { $set: { handledAt: new Date(), failure: null } });
}

function workFor({ type, isOfOurMode, checkoutId, paymentIntentId }: StripeEvent): (() => Promise<void>) | null {
  if (!isOfOurMode) return null;
  if (type.startsWith("checkout.session.") && checkoutId) return () => reconcileCheckout(checkoutId);
  if (PAYMENT_EVENTS.test(type) && paymentIntentId) return () => reconcilePayment(paymentIntentId);
  return null;
}
