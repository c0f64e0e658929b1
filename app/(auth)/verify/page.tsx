import type { Metadata } from "next";
import { AuthShell } from "@/components/auth/auth-shell";
import { VerifyForm } from "@/components/auth/verify-form";
import { readPageContext } from "@/lib/platform/page-context";
import { t } from "@/messages/en";
import { one, type Search } from "../search";

export const metadata: Metadata = { title: t.auth.verify.pageTitle, robots: { index: false } };

export default async function VerifyPage({ searchParams }: Search) {
  const { token } = await searchParams;
  const { actor } = await readPageContext();
  return (
    <AuthShell>
      <VerifyForm token={one(token)} isSignedIn={actor !== null} />
    </AuthShell>
  );
}
