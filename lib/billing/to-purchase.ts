import type { Purchase } from "@/lib/schemas/billing";
import type { PurchaseDoc } from "@/models/purchase";
import { refundableUntil } from "./refund-rules";

/** A purchase as its buyer sees it. `isRefundable` is what `refundProblem` found. */
export function toPurchase(purchase: PurchaseDoc, isRefundable: boolean): Purchase {
  const { credits, priceCents, paidCents, currency, status, receiptUrl, invoiceUrl, refundedCents } = purchase;
  const until = refundableUntil(purchase);
  return {
    id: String(purchase._id),
    package: purchase.package,
    credits,
    priceCents,
    paidCents,
    currency,
    status,
    at: (purchase.paidAt ?? purchase.createdAt).toISOString(),
    receiptUrl: receiptUrl ?? null,
    invoiceUrl: invoiceUrl ?? null,
    isRefundable,
    refundableUntil: until?.toISOString() ?? null,
    refundedCents,
    refundState: purchase.refundState ?? null,
    isDisputed: purchase.isDisputed,
  };
}
