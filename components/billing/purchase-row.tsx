"use client";
import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { sayDay, sayMinute } from "@/components/client/format-date";
import { sayPrice } from "@/components/credits/say-credits";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Purchase } from "@/lib/schemas/billing";
import { t } from "@/messages/en";
import { CELL, ROW } from "./list-frame";
import { RefundDialog } from "./refund-dialog";

const says = t.billing.purchases;
const PAPER =
  "inline-flex min-h-6 items-center gap-1.5 text-cyan underline-offset-4 hover:underline pointer-coarse:min-h-11 [&>svg]:size-3.5";

/** One purchase: when, what, how it stands, its papers, and its way back while that is open. */
export function PurchaseRow({ purchase, onChanged }: { purchase: Purchase; onChanged: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const { credits, paidCents, status, receiptUrl, invoiceUrl, isRefundable, refundableUntil } = purchase;
  const name = t.billing.packages.credits(credits);
  const papers =
    status === "paid"
      ? [
          { label: says.receipt, url: receiptUrl },
          { label: says.invoice, url: invoiceUrl },
        ]
      : [];
  return (
    <tr className={ROW}>
      <td className={cx(CELL, "whitespace-nowrap text-soft max-md:order-3 max-md:text-compact")}>
        <time dateTime={purchase.at}>{sayMinute(purchase.at)}</time>
      </td>
      <td className={cx(CELL, "font-medium whitespace-nowrap max-md:order-1")}>{name}</td>
      <td className={cx(CELL, "tabular-nums max-md:order-2 max-md:text-right")}>
        {status === "paid" ? sayPrice(paidCents) : "–"}
      </td>
      <td className={cx(CELL, "text-soft max-md:order-4 max-md:text-right max-md:text-compact")}>
        {stateOf(purchase)}
      </td>
      <td className={cx(CELL, "max-md:order-5 max-md:col-span-2")}>
        <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2 empty:hidden md:-mt-1.5">
          {papers.map(({ label, url }) =>
            url ? (
              <a
                key={label}
                href={url}
                target="_blank"
                rel="noreferrer"
                aria-label={says.papersOf(label, name)}
                className={PAPER}
              >
                {label}
                <ExternalLink aria-hidden="true" />
              </a>
            ) : null,
          )}
          {isRefundable ? (
            <Button
              size="small"
              aria-label={says.refundLabel(name)}
              title={refundableUntil ? says.until(sayDay(refundableUntil)) : undefined}
              onClick={() => setIsAsking(true)}
            >
              {says.refund}
            </Button>
          ) : null}
        </div>
        {isRefundable && refundableUntil ? (
          <p className="mt-1 text-xs text-muted">{says.until(sayDay(refundableUntil))}</p>
        ) : null}
        {isAsking ? (
          <RefundDialog
            purchase={purchase}
            onClose={() => setIsAsking(false)}
            onDone={() => {
              setIsAsking(false);
              onChanged();
            }}
          />
        ) : null}
      </td>
    </tr>
  );
}

function stateOf({ status, refundedCents, refundState, isDisputed }: Purchase): string {
  if (isDisputed) return says.disputed;
  if (refundedCents > 0) return says.refunded(sayPrice(refundedCents));
  return refundState === "asked" ? says.refundAsked : says.status[status];
}
