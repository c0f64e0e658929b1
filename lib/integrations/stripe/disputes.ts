import { z } from "zod";
import { callStripe } from "./client";

/** Inquiries move no money, a won or prevented dispute gave it back; every other state has taken it. */
const NOT_TAKING = new Set(["won", "prevented", "warning_needs_response", "warning_under_review", "warning_closed"]);
const ENDED = new Set(["won", "lost", "prevented", "warning_closed"]);

const disputeSchema = z
  .object({ id: z.string(), amount: z.int(), created: z.int(), status: z.string() })
  .transform(({ id, amount, created, status }) => ({
    id,
    cents: amount,
    created,
    /** True while the buyer's bank has the money. */
    isTaking: !NOT_TAKING.has(status),
    isOpen: !ENDED.has(status),
  }));

export type Dispute = z.output<typeof disputeSchema>;

/** Every dispute of a payment, oldest first. Throws a StripeFailure. Source: https://docs.stripe.com/api/disputes. */
export function listDisputes(paymentIntentId: string): Promise<Dispute[]> {
  return callStripe(async (stripe) => {
    const disputes: Dispute[] = [];
    const pages = stripe.disputes.list({ payment_intent: paymentIntentId, limit: 100 });
    for await (const dispute of pages) disputes.push(disputeSchema.parse(dispute));
    return disputes.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  });
}
