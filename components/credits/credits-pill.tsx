"use client";
import { Coins } from "lucide-react";
import Link from "next/link";
import { useEffect } from "react";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { watchBalance } from "./balance-store";
import { sayCredits } from "./say-credits";
import { useBalance } from "./use-balance";

type CreditsPillProps = {
  /** What the server rendered. */
  account: Account;
  canBuy: boolean;
};

/** The gold pill of the top bar: the balance, live, and the way to more where there is one. */
export function CreditsPill({ account, canBuy }: CreditsPillProps) {
  const { balanceCenticredits } = useBalance() ?? account;
  useEffect(() => watchBalance(), []);
  return (
    <Link
      href="/billing"
      className="gold-pill mr-1 inline-flex h-8 shrink-0 items-center gap-1.5 rounded-full pr-3 pl-2.5 text-compact font-semibold whitespace-nowrap pointer-coarse:h-11 pointer-coarse:pr-3.5 sm:pl-3"
    >
      <Coins aria-hidden="true" className="size-4 sm:hidden" />
      <span className="max-sm:sr-only">{canBuy ? t.credits.buy : t.credits.name}</span>
      <span className="sr-only">, {t.credits.balanceLabel}</span>
      <span aria-hidden="true" className="h-3.5 w-px bg-current opacity-35 max-sm:hidden" />
      <span data-balance="" className="tabular-nums">
        {sayCredits(balanceCenticredits)}
      </span>
    </Link>
  );
}
