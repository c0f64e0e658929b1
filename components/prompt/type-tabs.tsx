"use client";
import { ChevronDown, Globe, NotebookPen, ShoppingBag } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import { BLUEPRINT_IDS, type BlueprintId } from "@/lib/schemas/blueprint";
import { t } from "@/messages/en";
import { TYPE_ICONS } from "./type-icons";

type TypeTabsProps = { value: BlueprintId | null; onChange: (value: BlueprintId | null) => void };

const TABS: readonly { value: BlueprintId | null; label: string; icon: ReactNode }[] = [
  { value: null, label: t.prompt.type.website, icon: <Globe aria-hidden="true" /> },
  { value: "blog", label: t.prompt.type.blog, icon: <NotebookPen aria-hidden="true" /> },
  { value: "online-store", label: t.prompt.type.store, icon: <ShoppingBag aria-hidden="true" /> },
];
const TAB =
  "inline-flex h-9 items-center gap-2 rounded-full px-3.5 text-sm transition duration-150 ease-out pointer-coarse:h-11 [&_svg]:size-4 max-sm:gap-1.5 max-sm:px-2.5 max-sm:text-compact max-sm:[&_svg]:size-3.5";
const ON = "bg-hover text-ink shadow-[inset_0_0_0_1px_var(--vt-strong)]";
const OFF = "text-soft hover:bg-hover hover:text-ink";

/** What kind of site it will be: three at hand, all of them behind More. Website leaves the choice to the prompt. */
export function TypeTabs({ value, onChange }: TypeTabsProps) {
  const isOther = !TABS.some((tab) => tab.value === value);
  const Icon = value ? TYPE_ICONS[value] : null;
  return (
    <div role="group" aria-label={t.prompt.type.label} className="flex flex-wrap items-center justify-center gap-1">
      {TABS.map((tab) => (
        <button
          key={tab.label}
          type="button"
          aria-pressed={tab.value === value}
          onClick={() => onChange(tab.value)}
          className={cx(TAB, tab.value === value ? ON : OFF)}
        >
          {tab.icon}
          {tab.label}
        </button>
      ))}
      <Menu
        label={t.prompt.type.moreLabel}
        triggerClassName={cx(TAB, isOther ? ON : OFF)}
        className="w-max sm:w-[560px] [&_[role=group]]:sm:grid [&_[role=group]]:sm:grid-cols-2"
        trigger={
          <>
            {isOther && value && Icon ? <Icon aria-hidden="true" /> : null}
            {isOther && value ? t.blueprints[value].name : t.prompt.type.more}
            <ChevronDown aria-hidden="true" />
          </>
        }
        groups={[
          {
            items: BLUEPRINT_IDS.map((id) => {
              const TypeIcon = TYPE_ICONS[id];
              return {
                id,
                label: t.blueprints[id].name,
                hint: t.blueprints[id].hint,
                icon: <TypeIcon aria-hidden="true" />,
                checked: id === value,
                onSelect: () => onChange(id),
              };
            }),
          },
        ]}
      />
    </div>
  );
}
