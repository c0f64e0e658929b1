"use client";
import Link from "next/link";
import { creditsWaiting } from "@/components/credits/credits-waiting";
import { sayCredits } from "@/components/credits/say-credits";
import { useBalance } from "@/components/credits/use-balance";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";

const says = t.billing.balance;

/** What is there, what builds have reserved, and what waits for the address to be verified. */
export function BalanceCard({ account: rendered }: { account: Account }) {
  const account = useBalance() ?? rendered;
  const { balanceCenticredits, heldCenticredits } = account;
  const waiting = creditsWaiting(account);
  return (
    <section
      aria-labelledby="balance-title"
      className="flex flex-col rounded-2xl border border-line bg-card p-5 sm:p-6 md:col-span-3 lg:col-span-1"
    >
      <h2 id="balance-title" className="text-sm text-soft">
        {says.title}
      </h2>
      <p className="mt-2 flex items-baseline gap-2">
        <span className="text-4xl font-semibold tracking-tight text-gold tabular-nums">
          {sayCredits(balanceCenticredits)}
        </span>
        <span className="text-sm text-soft">{says.unit}</span>
      </p>
      <div className="mt-3 flex flex-col gap-1.5 text-compact text-soft empty:hidden">
        {heldCenticredits > 0 ? <p>{says.reserved(sayCredits(heldCenticredits))}</p> : null}
        {waiting > 0 ? (
          <p>
            {says.waiting(sayCredits(waiting))}.{" "}
            <Link
              href="/settings#verify"
              className="inline-flex min-h-6 items-center font-medium text-cyan underline-offset-4 hover:underline pointer-coarse:min-h-11"
            >
              {says.verify}
            </Link>
          </p>
        ) : null}
        {balanceCenticredits < 0 ? <p>{says.below}</p> : null}
      </div>
    </section>
  );
}
