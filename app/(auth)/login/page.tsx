import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { t } from "@/messages/en";
import { readEntry } from "../read-entry";
import type { Search } from "../search";

export const metadata: Metadata = { title: t.auth.login.pageTitle };

export default async function LoginPage({ searchParams }: Search) {
  const entry = await readEntry(await searchParams);
  if (entry.isSignedIn) redirect(entry.next);
  return <AuthPage kind="login" {...entry.page} />;
}
