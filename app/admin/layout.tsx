import type { ReactNode } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { StudioShell } from "@/components/studio/studio-shell";
import { requireOperator } from "./require-operator";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const account = await requireOperator();
  return (
    <StudioShell account={account}>
      <AdminFrame>{children}</AdminFrame>
    </StudioShell>
  );
}
