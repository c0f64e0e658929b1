import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getAccount } from "@/lib/accounts";
import { readPageContext } from "@/lib/platform/page-context";
import type { Account } from "@/lib/schemas/account";

/**
 * The operator who asks for the page; for everybody else there is no such page. Every page asks, not only the layout:
 * Next renders a page without its layout when the browser says that it has that one already.
 */
export async function requireOperator(): Promise<Account> {
  const ctx = await readPageContext();
  if (!ctx.actor) notFound();
  const account = await getAccount({ ...ctx, actor: ctx.actor });
  if (!account.user.isOperator) notFound();
  return account;
}

/** The metadata of an operators' page: for everybody else its title is that of a page that isn't there. */
export function titleForOperators(title: string): () => Promise<Metadata> {
  return async () => {
    await requireOperator();
    return { title };
  };
}
