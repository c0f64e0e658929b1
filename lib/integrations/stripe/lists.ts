import { z } from "zod";
import { callStripe } from "./client";

const checkoutSchema = z.object({ id: z.string(), metadata: z.record(z.string(), z.string()).nullable() });
const paidSchema = z.object({ payment_intent: z.string().nullable() });
const PAGE = 100;

type CompleteCheckout = { id: string; purchaseId: string | null };

/** Sessions begun since then that are complete, newest first. Throws a StripeFailure. */
export function listCompleteCheckouts(since: Date): Promise<CompleteCheckout[]> {
  return callStripe(async (stripe) => {
    const found: CompleteCheckout[] = [];
    const pages = stripe.checkout.sessions.list({ status: "complete", created: { gte: seconds(since) }, limit: PAGE });
    for await (const session of pages) {
      const { id, metadata } = checkoutSchema.parse(session);
      found.push({ id, purchaseId: metadata?.["purchase"] ?? null });
    }
    return found;
  });
}

/** The payments of which something was given back since then, each once. Throws a StripeFailure. */
export function listRefundedPayments(since: Date): Promise<string[]> {
  return callStripe((stripe) => paymentsOf(stripe.refunds.list({ created: { gte: seconds(since) }, limit: PAGE })));
}

/** The payments that were disputed since then, each once. Throws a StripeFailure. */
export function listDisputedPayments(since: Date): Promise<string[]> {
  return callStripe((stripe) => paymentsOf(stripe.disputes.list({ created: { gte: seconds(since) }, limit: PAGE })));
}

async function paymentsOf(things: AsyncIterable<unknown>): Promise<string[]> {
  const payments = new Set<string>();
  for await (const thing of things) {
    const { payment_intent: payment } = paidSchema.parse(thing);
    if (payment) payments.add(payment);
  }
  return [...payments];
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000);
}
