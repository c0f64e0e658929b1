import type { Metadata } from "next";
import { LandingBody } from "@/components/marketing/landing-body";
import { SiteBar } from "@/components/marketing/site-bar";
import { SiteFooter } from "@/components/marketing/site-footer";
import { readPageContext } from "@/lib/platform/page-context";
import { t } from "@/messages/en";

export const metadata: Metadata = {
  title: { absolute: `${t.common.productName} · ${t.marketing.pageTitle}` },
  description: t.marketing.description,
};

export default async function StartPage() {
  const isSignedIn = (await readPageContext()).actor !== null;
  return (
    <div className="relative isolate">
      <SiteBar isSignedIn={isSignedIn} />
      <LandingBody isSignedIn={isSignedIn} />
      <SiteFooter isSignedIn={isSignedIn} />
    </div>
  );
}
