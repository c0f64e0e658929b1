import { ChevronDown, LayoutList, MessageCircle, Zap } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import type { PillMode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";

const says = t.modes;
const ICONS = { quick: Zap, advanced: LayoutList, discuss: MessageCircle } as const;

type ModePillProps = {
  modes: readonly PillMode[];
  mode: PillMode;
  /** Whether Ultra is on: the pill waits with what it says until that is off, or another is picked. */
  isOverruled: boolean;
  onChange: (mode: PillMode) => void;
};

/** In the composer's row: what is done with what is written. */
export function ModePill({ modes, mode, isOverruled, onChange }: ModePillProps) {
  const items = modes.map((id) => {
    const Icon = ICONS[id];
    return {
      id,
      label: says.names[id],
      hint: says.hints[id],
      icon: <Icon aria-hidden="true" className="size-[18px]" />,
      checked: id === mode && !isOverruled,
      onSelect: () => onChange(id),
    };
  });
  const Icon = ICONS[mode];
  return (
    <Menu
      label={isOverruled ? says.labelUnderUltra(says.names[mode]) : says.label(says.names[mode])}
      trigger={
        <>
          <Icon aria-hidden="true" className="size-[18px]" />
          <span className="max-sm:hidden">{says.names[mode]}</span>
          <ChevronDown aria-hidden="true" className="size-3.5 text-muted" />
        </>
      }
      triggerClassName={cx(
        "inline-flex h-9 shrink-0 items-center gap-1.5 rounded-full border border-line px-3 text-compact transition duration-150 hover:bg-hover hover:text-ink pointer-coarse:h-11",
        isOverruled ? "text-muted" : "text-soft",
      )}
      groups={[{ items }]}
    />
  );
}
