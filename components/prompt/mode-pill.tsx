import { ChevronDown, LayoutList, MessageCircle, Zap } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import type { OfferedMode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";

const says = t.modes;
const ICONS = { quick: Zap, advanced: LayoutList, discuss: MessageCircle } as const;

type ModePillProps = { modes: readonly OfferedMode[]; mode: OfferedMode; onChange: (mode: OfferedMode) => void };

/** In the composer's row: what is done with what is written. */
export function ModePill({ modes, mode, onChange }: ModePillProps) {
  const items = modes.map((id) => {
    const Icon = ICONS[id];
    return {
      id,
      label: says.names[id],
      hint: says.hints[id],
      icon: <Icon aria-hidden="true" className="size-[18px]" />,
      checked: id === mode,
      onSelect: () => onChange(id),
    };
  });
  const Icon = ICONS[mode];
  return (
    <Menu
      label={says.label(says.names[mode])}
      trigger={
        <>
          <Icon aria-hidden="true" className="size-[18px]" />
          <span className="max-sm:hidden">{says.names[mode]}</span>
          <ChevronDown aria-hidden="true" className="size-3.5 text-muted" />
        </>
      }
      triggerClassName="inline-flex h-9 shrink-0 items-center gap-1.5 rounded-full border border-line px-3 text-compact text-soft transition duration-150 hover:bg-hover hover:text-ink pointer-coarse:h-11"
      groups={[{ items }]}
    />
  );
}
