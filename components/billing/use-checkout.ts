import { useEffect, useRef, useState } from "react";
import { ApiError, callApi, isAbort, sayError } from "@/components/client/api";
import { type CheckoutState, checkoutStateSchema } from "@/lib/schemas/billing";

/** How long to wait after each question, in ms; the last for all that follow. */
const WAITS_MS = [800, 1200, 2000, 3000, 4000, 5000, 8000] as const;
const SLOW_AFTER = 6;

type Checkout = { state: CheckoutState | null; isSlow: boolean; error: string | null };
const NOTHING_YET: Checkout = { state: null, isSlow: false, error: null };

/**
 * Asks how far a purchase is until it has ended one way or the other; `onPaid` is called once when it was paid. A lost
 * connection is no answer and is asked again; a refusal ends the asking until `attempt` changes.
 */
export function useCheckout(sessionId: string, attempt: number, onPaid: () => void): Checkout {
  const [checkout, setCheckout] = useState(NOTHING_YET);
  const tell = useRef(onPaid);
  useEffect(() => {
    tell.current = onPaid;
  });

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (asked: number): Promise<void> => {
      const again = (): void => {
        timer = setTimeout(() => void ask(asked + 1), WAITS_MS[asked] ?? WAITS_MS[WAITS_MS.length - 1]);
      };
      try {
        const path = `/api/billing/checkout/${encodeURIComponent(sessionId)}`;
        const state = await callApi(checkoutStateSchema, path, { signal: stop.signal });
        setCheckout({ state, isSlow: asked >= SLOW_AFTER, error: null });
        if (state.status === "paid") tell.current();
        else if (state.status === "open" || state.status === "processing") again();
      } catch (error) {
        if (isAbort(error)) return;
        const mayPass =
          error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429);
        if (mayPass && asked < SLOW_AFTER) again();
        else setCheckout({ state: null, isSlow: false, error: sayError(error) });
      }
    };
    setCheckout(NOTHING_YET);
    void ask(0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [sessionId, attempt]);
  return checkout;
}
