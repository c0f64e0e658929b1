"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { announceBalance } from "@/components/credits/balance-store";
import { readCredits, sayCredits, sayMovement } from "@/components/credits/say-credits";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import { adjustInputSchema, type AdjustInput } from "@/lib/schemas/ledger";
import { t } from "@/messages/en";

const says = t.admin.adjust;
const DIRECTIONS = { give: says.give, take: says.take } as const;

type AdjustDialogProps = {
  user: { id: string; name: string; balanceCenticredits: number };
  onClose: () => void;
  onDone: () => void;
};

/** Gives an account credits or takes some, with a reason. What one opened dialog asks for counts once. */
export function AdjustDialog({ user, onClose, onDone }: AdjustDialogProps) {
  const [requestKey] = useState(() => crypto.randomUUID());
  const [direction, setDirection] = useState<keyof typeof DIRECTIONS>("give");
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<{ amount?: string; reason?: string }>({});
  const { isBusy, problem, run, clear } = useSubmit();
  const read = readCredits(amount);
  const movement = read === null ? null : direction === "give" ? read : -read;

  const save = (): void => {
    const badAmount = movement === null || movement === 0;
    const badReason = !adjustInputSchema.shape.reason.safeParse(reason).success;
    setWrong({
      ...(badAmount ? { amount: says.amountWrong } : {}),
      ...(badReason ? { reason: says.reasonShort } : {}),
    });
    if (movement === null || badAmount || badReason) return;
    const body: AdjustInput = { amountCenticredits: movement, reason: reason.trim(), requestKey };
    run(async () => {
      await callApiForNothing(`/api/admin/users/${user.id}/adjust`, { method: "POST", body });
      showToast({ tone: "ok", message: says.done(sayMovement(movement), user.name) });
      void announceBalance();
      onDone();
      onClose();
    });
  };
  return (
    <Dialog title={says.title(user.name)} onClose={onClose}>
      <FormFrame onSubmit={save}>
        <p className="text-sm text-soft">{says.balance(sayCredits(user.balanceCenticredits))}</p>
        {isOfForm(problem, ["amountCenticredits", "reason"]) ? <Alert>{problem.message}</Alert> : null}
        <Segmented label={says.direction} options={DIRECTIONS} value={direction} onChange={setDirection} />
        <Field
          label={says.amount}
          hint={says.amountHint}
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          error={wrong.amount ?? sayField(problem, "amountCenticredits")}
          onChange={(event) => {
            setAmount(event.target.value);
            setWrong((now) => (now.reason ? { reason: now.reason } : {}));
            clear("amountCenticredits");
          }}
        />
        <Field
          label={says.reason}
          hint={says.reasonHint}
          maxLength={200}
          value={reason}
          error={wrong.reason ?? sayField(problem, "reason")}
          onChange={(event) => {
            setReason(event.target.value);
            setWrong((now) => (now.amount ? { amount: now.amount } : {}));
            clear("reason");
          }}
        />
        <p role="status" className="min-h-5 text-sm text-soft">
          {movement ? says.after(sayCredits(user.balanceCenticredits + movement)) : null}
        </p>
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <BusyButton type="submit" tone="primary" isBusy={isBusy} busyLabel={says.busy}>
            {direction === "give" ? says.submitGive : says.submitTake}
          </BusyButton>
        </div>
      </FormFrame>
    </Dialog>
  );
}
