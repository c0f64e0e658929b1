"use client";
import { useCallback, useEffect, useState } from "react";
import { announceBalance, refreshBalance } from "@/components/credits/balance-store";
import { useBalance } from "@/components/credits/use-balance";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { BalanceCard } from "./balance-card";
import { CheckoutReturn } from "./checkout-return";
import { Ledger } from "./ledger";
import { Packages } from "./packages";
import { Purchases } from "./purchases";

type BillingPageProps = {
  account: Account;
  /** Stripe's session, when the browser comes back from paying. */
  checkoutId: string | null;
};

/** Everything about credits: balance, packages, purchases, every movement. */
export function BillingPage({ account, checkoutId }: BillingPageProps) {
  const [moment, setMoment] = useState(0);
  const balance = useBalance() ?? account;
  const [isReturning, setIsReturning] = useState(checkoutId !== null);
  const changed = useCallback(() => setMoment((count) => count + 1), []);
  const givenBack = useCallback(() => {
    // What it says of the balance is no longer so.
    setIsReturning(false);
    changed();
  }, [changed]);
  const paid = useCallback(() => {
    // A reload should not wait for this payment again.
    window.history.replaceState(null, "", "/billing");
    void announceBalance();
    changed();
  }, [changed]);
  useEffect(() => void refreshBalance(), []);

  return (
    <main id="content" className="min-h-0 flex-1 overflow-x-clip overflow-y-auto">
      <div className="mx-auto max-w-[1200px] px-4 pt-8 pb-20 sm:px-6">
        <h1 className="text-2xl font-semibold tracking-tight">{t.billing.title}</h1>
        <p className="mt-1.5 mb-6 text-soft">{t.billing.intro}</p>
        {checkoutId && isReturning ? <CheckoutReturn sessionId={checkoutId} onPaid={paid} onMoved={changed} /> : null}
        <div className="grid gap-3 md:grid-cols-3 md:gap-4 lg:grid-cols-[1.15fr_1fr_1fr_1fr]">
          <BalanceCard account={account} />
          <Packages isOperator={account.user.isOperator} />
        </div>
        <div className="mt-10 flex flex-col gap-12">
          <Purchases moment={moment} onChanged={givenBack} />
          <Ledger moment={`${balance.balanceCenticredits}/${balance.heldCenticredits}/${moment}`} />
        </div>
      </div>
    </main>
  );
}
