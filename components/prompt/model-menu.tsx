import { Cpu } from "lucide-react";
import { sayModel } from "@/components/client/say-model";
import { Menu } from "@/components/ui/menu";
import type { Mode } from "@/lib/schemas/mode";
import { ownModelName } from "@/lib/schemas/own-key";
import { modelChoice } from "@/messages/models-en";
import type { ModelChoice } from "./use-model";

/**
 * In the composer's row, where there is a choice: which model writes, with what each costs. Those on a person's own keys
 * stand below the ones of this server.
 */
export function ModelMenu({ offer, ownKeys, model, choose, mode }: ModelChoice & { mode: Mode }) {
  const ofMode = offer?.modes.find((one) => one.mode === mode)?.model;
  if (!offer || ofMode === undefined) return null;
  const current = model ?? ofMode;
  const ours =
    offer.models.length > 0
      ? offer.models.map(({ name, ...price }) => ({ name, hint: modelChoice.price(price, offer.margin) }))
      : [{ name: ofMode, hint: modelChoice.builtin }];
  const own = (ownKeys ?? []).flatMap(({ id, label, models }) =>
    models.map((one) => ({ name: ownModelName(id, one), hint: modelChoice.yourKey(label) })),
  );
  if (ours.length + own.length < 2) return null;
  const toItem = ({ name, hint }: { name: string; hint: string }) => ({
    id: name,
    label: sayModel(name),
    hint,
    checked: name === current,
    onSelect: () => choose(name),
  });
  return (
    <Menu
      label={modelChoice.label(sayModel(current))}
      trigger={
        <>
          <Cpu aria-hidden="true" className="size-4 shrink-0" />
          <span className="max-w-32 truncate max-sm:sr-only">{sayModel(current)}</span>
        </>
      }
      triggerClassName="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-compact text-soft hover:bg-hover hover:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center"
      groups={[
        { label: modelChoice.group, items: ours.map(toItem) },
        ...(own.length > 0 ? [{ label: modelChoice.ownGroup, items: own.map(toItem) }] : []),
      ]}
      className="w-max max-w-[calc(100vw-16px)]"
    />
  );
}
