"use client";
import { Check, LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { sayCredits } from "@/components/credits/say-credits";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import { useCheckout } from "./use-checkout";

const says = t.billing.checkout;

type CheckoutReturnProps = {
  sessionId: string;
  onPaid: () => void;
  /** The purchase stands otherwise than before, and is not paid. */
  onMoved: () => void;
};

/** Back from the payment page: waits until the payment is confirmed and says how it ended. */
export function CheckoutReturn({ sessionId, onPaid, onMoved }: CheckoutReturnProps) {
  const [attempt, setAttempt] = useState(0);
  const { state, isSlow, error } = useCheckout(sessionId, attempt, onPaid);
  const isListed = state?.status === "processing" || state?.status === "failed";
  useEffect(() => {
    if (isListed) onMoved();
  }, [isListed, state?.status, onMoved]);
  if (error) {
    return (
      <Alert className="mb-6 flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-48">{error}</p>
        <Button size="small" onClick={() => setAttempt(attempt + 1)}>
          {says.again}
        </Button>
      </Alert>
    );
  }
  if (state?.status === "failed" || state?.status === "expired") {
    return (
      <Alert tone="calm" className="mb-6">
        {says[state.status]}
      </Alert>
    );
  }
  const isPaid = state?.status === "paid";
  return (
    <div
      role="status"
      className="mb-6 flex items-center gap-3 rounded-2xl border border-line bg-raised px-4 py-3.5 text-sm [&>svg]:size-[18px] [&>svg]:shrink-0"
    >
      {isPaid ? (
        <Check aria-hidden="true" className="text-green" />
      ) : (
        <LoaderCircle aria-hidden="true" className="animate-spin text-gold" />
      )}
      <p>
        {isPaid
          ? says.paid(t.billing.packages.credits(state.credits), sayCredits(state.balanceCenticredits))
          : state?.status === "processing"
            ? says.processing
            : isSlow
              ? says.slow
              : says.waiting}
      </p>
    </div>
  );
}
