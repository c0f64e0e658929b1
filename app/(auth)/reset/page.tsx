import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { ResetForm } from "@/components/auth/reset-form";
import { t } from "@/messages/en";
import { one, type Search } from "../search";

export const metadata: Metadata = { title: t.auth.reset.pageTitle, robots: { index: false } };

export default async function ResetPage({ searchParams }: Search) {
  const { token } = await searchParams;
  return (
    <AuthShell>
      <ResetForm token={one(token)} />
    </AuthShell>
  );
}
