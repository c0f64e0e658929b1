import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { TopBar } from "@/components/studio/top-bar";
import { getAccount } from "@/lib/accounts";
import { readPageContext } from "@/lib/platform/page-context";
import { nullWhen } from "./null-when";

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const ctx = await readPageContext();
  if (!ctx.actor) return children;
  const account = await nullWhen("UNAUTHENTICATED", getAccount({ ...ctx, actor: ctx.actor }));
  if (!account) redirect("/login");
  return (
    <div className="flex h-dvh flex-col">
      <TopBar name={account.user.name} email={account.user.email} />
      {children}
    </div>
  );
}
