import type { Metadata } from "next";
import { SiteBar } from "@/components/marketing/site-bar";
import { SiteFooter } from "@/components/marketing/site-footer";
import { PricingBody } from "@/components/pricing/pricing-body";
import { listPackages } from "@/lib/billing";
import { readPricing } from "@/lib/credits";
import { readPageContext } from "@/lib/platform/page-context";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.pricing.pageTitle, description: t.pricing.description };

export default async function PricingPage() {
  const isSignedIn = (await readPageContext()).actor !== null;
  return (
    <>
      <SiteBar isSignedIn={isSignedIn} />
      <PricingBody pricing={readPricing()} isSignedIn={isSignedIn} canBuy={listPackages().isAvailable} />
      <SiteFooter isSignedIn={isSignedIn} />
    </>
  );
}
