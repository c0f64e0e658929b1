"use client";
import { z } from "zod";
import { callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { announceBalance } from "@/components/credits/balance-store";
import { sayPrice } from "@/components/credits/say-credits";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Purchase, purchaseSchema } from "@/lib/schemas/billing";
import { t } from "@/messages/en";

const says = t.billing.purchases;
const answerSchema = z.object({ purchase: purchaseSchema });

type RefundDialogProps = { purchase: Purchase; onClose: () => void; onDone: () => void };

/** Asks once before a package goes back. */
export function RefundDialog({ purchase, onClose, onDone }: RefundDialogProps) {
  const { run, isBusy, problem } = useSubmit();
  const name = t.billing.packages.credits(purchase.credits);
  const price = sayPrice(purchase.paidCents);
  const giveBack = (): void =>
    run(async () => {
      await callApi(answerSchema, `/api/billing/purchases/${purchase.id}/refund`, { method: "POST" });
      showToast({ tone: "ok", message: says.done(price) });
      await announceBalance();
      onDone();
    });
  return (
    <Dialog title={says.askTitle(name)} onClose={onClose}>
      <p className="text-sm text-soft">{says.askText(name, price)}</p>
      {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">
        <Button onClick={onClose}>{says.keep}</Button>
        <BusyButton tone="primary" isBusy={isBusy} busyLabel={says.refunding} onClick={giveBack}>
          {says.confirm}
        </BusyButton>
      </div>
    </Dialog>
  );
}
