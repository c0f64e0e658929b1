import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BillingPage } from "@/components/billing/billing-page";
import { getAccount } from "@/lib/accounts";
import { readPageContext } from "@/lib/platform/page-context";
import { checkoutSessionIdSchema } from "@/lib/schemas/billing";
import { t } from "@/messages/en";
import { nullWhen } from "../null-when";

export const metadata: Metadata = { title: t.billing.pageTitle };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Search) {
  const { checkout } = await searchParams;
  const checkoutId = checkoutSessionIdSchema.safeParse(checkout).data ?? null;
  const back = checkoutId ? `/billing?checkout=${checkoutId}` : "/billing";
  const ctx = await readPageContext();
  if (!ctx.actor) redirect(`/login?next=${encodeURIComponent(back)}`);
  const account = await nullWhen("UNAUTHENTICATED", getAccount({ ...ctx, actor: ctx.actor }));
  if (!account) redirect(`/login?next=${encodeURIComponent(back)}`);
  return <BillingPage account={account} checkoutId={checkoutId} />;
}
