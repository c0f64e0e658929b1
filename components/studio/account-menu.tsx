"use client";
import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useSyncExternalStore } from "react";
import { sayError } from "@/components/client/api";
import { forgetPerson } from "@/components/client/forget-person";
import { signOut } from "@/components/client/session";
import { chooseTheme, readTheme, THEME_CHOICES, themeChoice } from "@/components/client/theme-choice";
import { showToast } from "@/components/client/toast-store";
import { Menu } from "@/components/ui/menu";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { accountPages } from "./account-pages";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** The avatar: who is signed in, the pages about the account, the theme, and the way out. */
export function AccountMenu({ user }: { user: Account["user"] }) {
  const router = useRouter();
  const theme = useSyncExternalStore(themeChoice.subscribe, readTheme, () => "system" as const);
  const leave = async (): Promise<void> => {
    try {
      await signOut();
      forgetPerson(window.localStorage);
      forgetPerson(window.sessionStorage);
      window.location.assign("/");
    } catch (error) {
      showToast({ tone: "bad", message: sayError(error) });
    }
  };
  const pages = accountPages(user.isOperator);
  return (
    <Menu
      label={t.common.account.menu}
      align="end"
      triggerClassName="flex size-8 items-center justify-center rounded-full pointer-coarse:size-11"
      trigger={
        <span className="flex size-8 items-center justify-center rounded-full bg-cyan-soft text-sm font-semibold text-cyan">
          {[...user.name.trim()][0]?.toUpperCase() ?? "?"}
        </span>
      }
      className="w-64"
      header={
        <div className="border-b border-line px-2.5 pt-1 pb-2.5">
          <p className="truncate text-sm font-medium">{user.name}</p>
          <p className="truncate text-xs text-soft">{user.email}</p>
        </div>
      }
      groups={[
        {
          items: pages.map(({ id, label, Icon, path }) => ({
            id,
            label,
            icon: <Icon aria-hidden="true" />,
            onSelect: () => router.push(path),
          })),
        },
        {
          label: t.common.theme.label,
          items: THEME_CHOICES.map((choice) => {
            const Icon = ICONS[choice];
            return {
              id: choice,
              label: t.common.theme[choice],
              icon: <Icon aria-hidden="true" />,
              checked: choice === theme,
              onSelect: () => chooseTheme(choice),
            };
          }),
        },
        {
          items: [
            {
              id: "sign-out",
              label: t.common.account.signOut,
              icon: <LogOut aria-hidden="true" />,
              onSelect: () => void leave(),
            },
          ],
        },
      ]}
    />
  );
}
