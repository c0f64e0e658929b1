import { z } from "zod";
import { callStripe } from "./client";

const refundSchema = z
  .object({
    id: z.string(),
    amount: z.int(),
    created: z.int(),
    status: z.string().nullable(),
    metadata: z.record(z.string(), z.string()).nullable(),
  })
  .transform(({ id, amount, created, status, metadata }) => ({
    id,
    cents: amount,
    created,
    /** The money came back to us: the bank could not pay it out, or somebody cancelled it in time. */
    isUndone: status === "failed" || status === "canceled",
    /** Which try of ours it is; null where the operator made it in Stripe's dashboard. */
    requestKey: metadata?.["request"] ?? null,
  }));

export type Refund = z.output<typeof refundSchema>;

/** Every refund of a payment, oldest first. Throws a StripeFailure. */
export function listRefunds(paymentIntentId: string): Promise<Refund[]> {
  return callStripe(async (stripe) => {
    const refunds: Refund[] = [];
    const pages = stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 });
    for await (const refund of pages) refunds.push(refundSchema.parse(refund));
    return refunds.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  });
}

/**
 * Gives all that is left of a payment back to its buyer. `requestKey` names the try: the same one refunds once, and
 * stands in the refund for `listRefunds`. Throws a StripeFailure.
 */
export async function createRefund(paymentIntentId: string, requestKey: string): Promise<void> {
  await callStripe((stripe) =>
    stripe.refunds.create(
      { payment_intent: paymentIntentId, reason: "requested_by_customer", metadata: { request: requestKey } },
      { idempotencyKey: requestKey },
    ),
  );
}
