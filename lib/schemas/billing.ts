import { z } from "zod";
import { packageIdSchema } from "./packages";

/**
 * How far a purchase is. `open`: the person is at the payment page, or left it; `processing`: a slow way of payment has
 * not come through yet; `paid`: the credits are there, or were and have been taken back.
 */
export const PURCHASE_STATUSES = ["open", "processing", "paid", "expired", "failed"] as const;
export const purchaseStatusSchema = z.enum(PURCHASE_STATUSES);

/** How far a refund that the buyer asked for is. */
export const REFUND_STATES = ["asked", "done", "refused"] as const;
export const refundStateSchema = z.enum(REFUND_STATES);
export type RefundState = z.infer<typeof refundStateSchema>;

export const checkoutInputSchema = z.object({ package: packageIdSchema });
export const checkoutSchema = z.object({
  /** Stripe's page, where the browser goes next. */
  url: z.url(),
});

/** A Checkout Session's id as Stripe writes it. */
export const checkoutSessionIdSchema = z.string().regex(/^cs_[A-Za-z0-9_]{1,250}$/);

export const checkoutStateSchema = z.object({
  status: purchaseStatusSchema,
  credits: z.number().int(),
  balanceCenticredits: z.number().int(),
});
export type CheckoutState = z.infer<typeof checkoutStateSchema>;

export const purchaseSchema = z.object({
  id: z.string(),
  package: packageIdSchema,
  credits: z.number().int(),
  /** The list price, before promotion codes and taxes. */
  priceCents: z.number().int(),
  /** What was paid, with promotion codes and taxes. */
  paidCents: z.number().int(),
  currency: z.string(),
  status: purchaseStatusSchema,
  at: z.iso.datetime(),
  receiptUrl: z.string().nullable(),
  invoiceUrl: z.string().nullable(),
  /** True while the buyer can give the package back at one click. */
  isRefundable: z.boolean(),
  refundableUntil: z.iso.datetime().nullable(),
  refundedCents: z.number().int(),
  /** How far the buyer's own refund is; null where none was asked for. */
  refundState: refundStateSchema.nullable(),
  isDisputed: z.boolean(),
});
export type Purchase = z.infer<typeof purchaseSchema>;

export const purchaseListSchema = z.object({ items: z.array(purchaseSchema), total: z.number().int() });
