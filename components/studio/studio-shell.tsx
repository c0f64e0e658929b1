import type { ReactNode } from "react";
import type { Account } from "@/lib/schemas/account";
import { DeletionBanner } from "./deletion-banner";
import { TopBar } from "./top-bar";

type StudioShellProps = {
  account: Account;
  /** Whether packages can be bought on this server. */
  canBuy: boolean;
  children: ReactNode;
};

/** The frame of every signed-in page: the top bar, and a note while the account waits to be deleted. */
export function StudioShell({ account, canBuy, children }: StudioShellProps) {
  const { deleteAfter } = account.user;
  return (
    <div className="flex h-dvh flex-col">
      <TopBar account={account} canBuy={canBuy} />
      {deleteAfter ? <DeletionBanner deleteAfter={deleteAfter} /> : null}
      {children}
    </div>
  );
}
