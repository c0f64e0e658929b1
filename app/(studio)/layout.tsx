import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { GitHubOffered } from "@/components/github/offered";
import { StudioShell } from "@/components/studio/studio-shell";
import { getAccount } from "@/lib/accounts";
import { listPackages } from "@/lib/billing";
import { readPageContext } from "@/lib/platform/page-context";
import { connectionsOffered } from "@/lib/repositories";
import { nullWhen } from "./null-when";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const ctx = await readPageContext();
  if (!ctx.actor) return children;
  const account = await nullWhen("UNAUTHENTICATED", getAccount({ ...ctx, actor: ctx.actor }));
  if (!account) redirect("/login");
  return (
    <GitHubOffered value={connectionsOffered().includes("github")}>
      <StudioShell account={account} canBuy={listPackages().isAvailable}>
        {children}
      </StudioShell>
    </GitHubOffered>
  );
}
