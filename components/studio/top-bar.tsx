"use client";
import { LayoutGrid, Plus } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { closeTab, loadTabs, type OpenTab, openTabs } from "@/components/client/open-tabs";
import { CreditsPill } from "@/components/credits/credits-pill";
import { refreshBalance } from "@/components/credits/balance-store";
import { cx } from "@/components/ui/class-names";
import { LinkPending } from "@/components/ui/link-pending";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { AccountMenu } from "./account-menu";
import { Palette } from "./palette";
import { ProjectTab } from "./project-tab";
import { TAB_CLASSES } from "./tab-classes";
import { useTabStatus } from "./use-tab-status";

const NONE: readonly OpenTab[] = [];

/** The signed-in top bar: Home, the open projects as tabs, a new project, the balance, the account. */
export function TopBar({ account, canBuy }: { account: Account; canBuy: boolean }) {
  const path = usePathname();
  const router = useRouter();
  const tabs = useSyncExternalStore(openTabs.subscribe, openTabs.get, () => NONE);
  const currentId = /^\/projects\/([^/]+)/.exec(path)?.[1] ?? null;
  const isHome = path === "/dashboard";
  useEffect(() => loadTabs(), []);
  useTabStatus(tabs, currentId);
  // A build reserves credits when it starts and gives back the rest when it ends.
  const building = tabs.flatMap((tab) => (tab.status === "running" ? [tab.id] : [])).join(" ");
  useEffect(() => void refreshBalance(), [building]);

  const close = (id: string): void => {
    const next = closeTab(id);
    if (id === currentId) router.push(next ? `/projects/${next.id}` : "/dashboard");
  };

  return (
    <header className="flex h-12 shrink-0 items-end gap-1 border-b border-line bg-bar px-2">
      <nav aria-label={t.dashboard.tabs.label} className="flex h-full min-w-0 flex-1 items-end">
        <ul className="flex h-full min-w-0 items-end gap-1 overflow-x-auto px-2.5 [scrollbar-width:none]">
          <li className="h-full shrink-0 pt-1.5">
            <Link
              href="/dashboard"
              aria-current={isHome ? "page" : undefined}
              className={cx(
                TAB_CLASSES,
                "px-4",
                isHome ? "tab-active text-ink" : "text-soft hover:bg-hover hover:text-ink",
              )}
            >
              <LinkPending>
                <LayoutGrid aria-hidden="true" className="size-4" />
              </LinkPending>
              <span className="max-sm:sr-only">{t.common.home}</span>
            </Link>
          </li>
          {tabs.map((tab) => (
            <ProjectTab key={tab.id} tab={tab} isCurrent={tab.id === currentId} onClose={() => close(tab.id)} />
          ))}
        </ul>
        <Link
          href="/dashboard"
          aria-label={t.dashboard.tabs.newProject}
          title={t.dashboard.tabs.newProject}
          onClick={() => setTimeout(() => document.querySelector<HTMLElement>("[data-composer]")?.focus(), 0)}
          className="mb-1.5 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-hover hover:text-ink pointer-coarse:mb-0.5 pointer-coarse:size-11"
        >
          <Plus aria-hidden="true" className="size-[18px]" />
        </Link>
      </nav>
      <div className="flex h-full items-center">
        <Palette isOperator={account.user.isOperator} />
        <CreditsPill account={account} canBuy={canBuy} />
        <AccountMenu user={account.user} />
      </div>
    </header>
  );
}
