"use client";
import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useSyncExternalStore } from "react";
import { sayError } from "@/components/client/api";
import { signOut } from "@/components/client/session";
import { chooseTheme, readTheme, THEME_CHOICES, themeChoice } from "@/components/client/theme-choice";
import { showToast } from "@/components/client/toast-store";
import { Menu } from "@/components/ui/menu";
import { t } from "@/messages/en";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** The avatar: who is signed in, the theme, and the way out. */
export function AccountMenu({ name, email }: { name: string; email: string }) {
  const theme = useSyncExternalStore(themeChoice.subscribe, readTheme, () => "system" as const);
  const leave = async (): Promise<void> => {
    try {
      await signOut();
      window.location.assign("/");
    } catch (error) {
      showToast({ tone: "bad", message: sayError(error) });
    }
  };
  return (
    <Menu
      label={t.common.account.menu}
      align="end"
      triggerClassName="flex size-8 items-center justify-center rounded-full pointer-coarse:size-11"
      trigger={
        <span className="flex size-8 items-center justify-center rounded-full bg-cyan-soft text-sm font-semibold text-cyan">
          {[...name.trim()][0]?.toUpperCase() ?? "?"}
        </span>
      }
      className="w-60"
      header={
        <div className="border-b border-line px-2.5 pt-1 pb-2.5">
          <p className="truncate text-sm font-medium">{name}</p>
          <p className="truncate text-xs text-soft">{email}</p>
        </div>
      }
      groups={[
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
