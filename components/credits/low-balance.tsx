"use client";
import { Coins } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Estimate } from "@/lib/schemas/estimate";
import { t } from "@/messages/en";
import { creditsWaiting } from "./credits-waiting";
import { sayCredits } from "./say-credits";
import { useBalance } from "./use-balance";

const says = t.credits.low;

/**
 * Said before anything is refused: what can be spent is less than such a build may take. Credits that wait for the
 * address to be verified come first, because they cost nothing.
 */
export function LowBalance({ estimate }: { estimate: Estimate | null }) {
  const account = useBalance();
  if (!estimate || estimate.isFree) return null;
  const spendable = account?.spendableCenticredits ?? estimate.spendableCenticredits;
  if (spendable >= estimate.maxCenticredits) return null;
  const waiting = account ? creditsWaiting(account) : 0;
  if (waiting > 0) {
    return (
      <Note href="/settings#verify" action={says.verify}>
        {says.waiting(sayCredits(spendable), sayCredits(waiting))}
      </Note>
    );
  }
  return (
    <Note href="/billing" action={t.credits.buy}>
      {spendable < estimate.minCenticredits
        ? says.short(sayCredits(spendable), sayCredits(estimate.minCenticredits))
        : says.near(sayCredits(spendable), sayCredits(estimate.maxCenticredits))}
    </Note>
  );
}

function Note({ href, action, children }: { href: string; action: string; children: ReactNode }) {
  return (
    <div
      role="status"
      className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-gold-soft px-3.5 py-1.5 text-compact"
    >
      <Coins aria-hidden="true" className="size-4 shrink-0 text-gold" />
      <p className="min-w-0 flex-1 basis-48">{children}</p>
      <Link
        href={href}
        className="inline-flex min-h-8 items-center font-medium text-gold underline-offset-4 hover:underline pointer-coarse:min-h-11"
      >
        {action}
      </Link>
    </div>
  );
}
