"use client";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { t } from "@/messages/en";
import { creditsWaiting } from "./credits-waiting";
import { useBalance } from "./use-balance";

/** The ways to more credits, where something was refused for want of them: first the one that costs nothing. */
export function MoreCredits() {
  const account = useBalance();
  return (
    <span className="flex flex-wrap gap-2.5">
      {account && creditsWaiting(account) > 0 ? (
        <Link href="/settings#verify" className={buttonClasses({ size: "small" })}>
          {t.credits.low.verify}
        </Link>
      ) : null}
      <Link href="/billing" className={buttonClasses({ tone: "gold", size: "small" })}>
        {t.credits.buy}
      </Link>
    </span>
  );
}
