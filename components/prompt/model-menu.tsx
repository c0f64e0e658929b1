import { Cpu } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import type { Mode } from "@/lib/schemas/mode";
import { modelChoice } from "@/messages/models-en";
import type { ModelChoice } from "./use-model";

/** In the composer's row, where several models are offered: which one writes, with what each costs. */
export function ModelMenu({ offer, model, choose, mode }: ModelChoice & { mode: Mode }) {
  const ofMode = offer?.modes.find((one) => one.mode === mode)?.model;
  if (!offer || ofMode === undefined || offer.models.length < 2) return null;
  const current = model ?? ofMode;
  const items = offer.models.map(({ name, ...price }) => ({
    id: name,
    label: name,
    hint: modelChoice.price(price, offer.margin),
    checked: name === current,
    onSelect: () => choose(name),
  }));
  return (
    <Menu
      label={modelChoice.label(current)}
      trigger={
        <>
          <Cpu aria-hidden="true" className="size-4 shrink-0" />
          <span className="max-w-32 truncate max-sm:sr-only">{current}</span>
        </>
      }
      triggerClassName="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-compact text-soft hover:bg-hover hover:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
      groups={[{ label: modelChoice.group, items }]}
      className="w-max max-w-[calc(100vw-16px)]"
    />
  );
}
