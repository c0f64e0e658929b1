import type { ReactNode } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { StudioShell } from "@/components/studio/studio-shell";
import { listPackages } from "@/lib/billing";
import { requireOperator } from "./require-operator";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const account = await requireOperator();
  return (
    <StudioShell account={account} canBuy={listPackages().isAvailable}>
      <AdminFrame>{children}</AdminFrame>
    </StudioShell>
  );
}
