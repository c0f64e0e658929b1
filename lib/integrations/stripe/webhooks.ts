import { z } from "zod";
import { client, isLiveKey, settings } from "./client";

/** Seconds for which a signature holds; Stripe signs anew each time it delivers. */
const TOLERANCE_SECONDS = 300;

const idSchema = z.string().nullish().catch(null);
const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  livemode: z.boolean(),
  data: z.object({ object: z.object({ id: idSchema, object: z.string(), payment_intent: idSchema }) }),
});

/** What an event is about: ids only. Everything else in it may be old or out of order and is read anew. */
export type StripeEvent = {
  id: string;
  type: string;
  /** False for an event of the other mode than our key's. */
  isOfOurMode: boolean;
  checkoutId: string | null;
  paymentIntentId: string | null;
};

/**
 * Reads an event from a request's bytes as they came. Null when the signature is missing, wrong or too old, or when
 * what was signed is no event. Source: https://docs.stripe.com/webhooks#verify-events.
 */
export function readEvent(body: Uint8Array, signature: string | null): StripeEvent | null {
  const { webhookSecret } = settings();
  const stripe = client();
  let signed: unknown;
  try {
    signed = stripe.webhooks.constructEvent(Buffer.from(body), signature ?? "", webhookSecret, TOLERANCE_SECONDS);
  } catch {
    // Why it doesn't fit is nothing that its sender should learn, and the SDK's error repeats the body.
    return null;
  }
  const parsed = eventSchema.safeParse(signed);
  if (!parsed.success) return null;
  const { id, type, livemode, data } = parsed.data;
  return {
    id,
    type,
    isOfOurMode: livemode === isLiveKey(),
    checkoutId: (data.object.object === "checkout.session" && data.object.id) || null,
    paymentIntentId: data.object.payment_intent ?? null,
  };
}
