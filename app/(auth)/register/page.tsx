import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthPage } from "@/components/auth/auth-page";
import { safePath } from "@/components/client/safe-path";
import { readPageContext } from "@/lib/platform/page-context";
import { t } from "@/messages/en";

export const metadata: Metadata = { title: t.auth.register.pageTitle };

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegisterPage({ searchParams }: Search) {
  const { next } = await searchParams;
  const path = safePath(typeof next === "string" ? next : null);
  const { actor } = await readPageContext();
  if (actor) redirect(path);
  return <AuthPage kind="register" next={path} />;
}
