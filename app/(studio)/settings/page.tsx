import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SettingsPage } from "@/components/settings/settings-page";
import { getAccount } from "@/lib/accounts";
import { readPageContext } from "@/lib/platform/page-context";
import { connectionsOffered } from "@/lib/repositories";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.settings.pageTitle };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Settings({ searchParams }: Search) {
  const ctx = await readPageContext();
  if (!ctx.actor) redirect("/login?next=/settings");
  const account = await getAccount({ ...ctx, actor: ctx.actor });
  const { linked, connected, error } = await searchParams;
  return (
    <SettingsPage
      account={account}
      linked={typeof linked === "string" ? linked : null}
      connected={typeof connected === "string" ? connected : null}
      hasConnections={connectionsOffered().length > 0}
      errorCode={typeof error === "string" ? error : null}
    />
  );
}
