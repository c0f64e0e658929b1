import Link from "next/link";
import { PackageFace } from "@/components/billing/package-face";
import { sayCredits, sayPrice } from "@/components/credits/say-credits";
import { buttonClasses } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { PACKAGES, REFUND_DAYS } from "@/lib/schemas/packages";
import type { Pricing } from "@/lib/schemas/pricing";
import { t } from "@/messages/en";
import { CostTables } from "./cost-tables";

const says = t.pricing;
const MIDDLE = 1;
const CARD = "flex flex-col gap-5 rounded-2xl border p-6";

type PricingBodyProps = { pricing: Pricing; isSignedIn: boolean; canBuy: boolean };

/** Prices as they are on this server: what one starts with, packages, costs by mode and model, and what is promised. */
export function PricingBody({ pricing, isSignedIn, canBuy }: PricingBodyProps) {
  return (
    <main id="content" className="mx-auto max-w-[1152px] px-4 pt-14 pb-24 sm:px-6 md:pt-20">
      <div className="text-center">
        <h1 className="headline text-4xl font-semibold tracking-tight sm:text-5xl">{says.title}</h1>
        <p className="mt-4 text-lg text-balance text-soft">{says.intro(sayPrice(pricing.creditCents))}</p>
      </div>
      <ul className="mt-12 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <li className={cx(CARD, "border-line bg-card")}>
          <div className="flex-1">
            <h2 className="text-sm text-soft">{says.free.title}</h2>
            <p className="mt-1 text-3xl font-semibold tracking-tight">{says.free.price}</p>
            <p className="mt-1 text-compact text-muted">{says.free.credits(sayCredits(pricing.signupCenticredits))}</p>
          </div>
          <Link href={isSignedIn ? "/dashboard" : "/register"} className={buttonClasses({ tone: "primary" })}>
            {isSignedIn ? says.free.signedIn : says.free.action}
          </Link>
        </li>
        {PACKAGES.map((pack, index) => (
          <li
            key={pack.id}
            className={cx(CARD, index === MIDDLE ? "border-gold/60 bg-gold-soft" : "border-line bg-card")}
          >
            <PackageFace as="h2" credits={pack.credits} priceCents={pack.priceCents} />
            {canBuy ? (
              <Link
                href={isSignedIn ? "/billing" : "/register?next=/billing"}
                aria-label={says.buyLabel(t.billing.packages.credits(pack.credits))}
                className={buttonClasses({ tone: index === MIDDLE ? "gold" : "solid" })}
              >
                {says.buy}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {canBuy ? null : <p className="mt-4 text-center text-compact text-muted">{says.notAvailable}</p>}
      <CostTables pricing={pricing} />
      <section aria-labelledby="rules-title" className="mt-20">
        <h2 id="rules-title" className="text-2xl font-semibold tracking-tight">
          {says.rules.title}
        </h2>
        <ul className="mt-6 grid gap-px overflow-hidden rounded-2xl border border-line bg-line sm:grid-cols-2">
          {says.rules.items(REFUND_DAYS).map((rule) => (
            <li key={rule.title} className="bg-page p-6">
              <h3 className="font-medium">{rule.title}</h3>
              <p className="mt-1.5 text-soft">{rule.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
