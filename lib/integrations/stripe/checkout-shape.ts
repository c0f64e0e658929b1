import { z } from "zod";

const chargeSchema = z.object({
  id: z.string(),
  amount: z.int(),
  amount_refunded: z.int(),
  disputed: z.boolean(),
  receipt_url: z.string().nullish(),
});
const paymentSchema = z.object({
  id: z.string(),
  status: z.string(),
  latest_charge: chargeSchema.nullable(),
});
const sessionSchema = z.object({
  id: z.string(),
  url: z.string().nullable(),
  mode: z.string(),
  status: z.enum(["open", "complete", "expired"]),
  payment_status: z.enum(["paid", "unpaid", "no_payment_required"]),
  livemode: z.boolean(),
  currency: z.string().nullable(),
  amount_subtotal: z.int().nullable(),
  client_reference_id: z.string().nullable(),
  metadata: z.record(z.string(), z.string()).nullable(),
  payment_intent: paymentSchema.nullable(),
  invoice: z.object({ hosted_invoice_url: z.string().nullish() }).nullable(),
});

/** A Checkout Session with its payment, as far as it matters to us. */
export type Checkout = {
  id: string;
  /** Stripe's page; null once nobody can pay there any more. */
  url: string | null;
  state: "open" | "expired" | "paid" | "processing" | "failed";
  mode: string;
  isLive: boolean;
  currency: string | null;
  /** Before promotion codes and taxes. */
  subtotalCents: number | null;
  userId: string | null;
  purchaseId: string | null;
  /** The payment; null where there was nothing to pay. */
  payment: {
    id: string;
    /** With promotion codes and taxes. */
    paidCents: number;
    refundedCents: number;
    isDisputed: boolean;
    receiptUrl: string | null;
  } | null;
  invoiceUrl: string | null;
};

/** Reads a session that was asked for with its payment, charge and invoice. Throws a ZodError. */
export function toCheckout(value: unknown): Checkout {
  const session = sessionSchema.parse(value);
  const charge = session.payment_intent?.latest_charge;
  return {
    id: session.id,
    url: session.url,
    state: stateOf(session),
    mode: session.mode,
    isLive: session.livemode,
    currency: session.currency,
    subtotalCents: session.amount_subtotal,
    userId: session.client_reference_id,
    purchaseId: session.metadata?.["purchase"] ?? null,
    payment: session.payment_intent && {
      id: session.payment_intent.id,
      paidCents: charge?.amount ?? 0,
      refundedCents: charge?.amount_refunded ?? 0,
      isDisputed: charge?.disputed ?? false,
      receiptUrl: charge?.receipt_url ?? null,
    },
    invoiceUrl: session.invoice?.hosted_invoice_url ?? null,
  };
}

/** A slow payment that failed leaves the session complete and unpaid, and the payment waiting for another method. */
function stateOf({ status, payment_status, payment_intent }: z.infer<typeof sessionSchema>): Checkout["state"] {
  if (status !== "complete") return status;
  if (payment_status !== "unpaid") return "paid";
  return payment_intent && ["requires_payment_method", "canceled"].includes(payment_intent.status)
    ? "failed"
    : "processing";
}
