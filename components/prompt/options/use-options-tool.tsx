"use client";
import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ToolButton } from "@/components/github/tool-button";
import type { BuildOptions } from "@/lib/schemas/build-options";
import { beginsWithPlan, type Mode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import { countOptions } from "./kept-options";
import { OptionsDialog } from "./options-dialog";
import { useOptions } from "./use-options";

type OptionsTool = {
  /** What was chosen; nothing in a mode that has none. */
  options: BuildOptions;
  choose: (options: BuildOptions) => void;
  button: ReactNode;
  /** Stands beside the composer's form. */
  dialog: ReactNode;
};

/**
 * The options of a composer: its pill in the modes that have them, and the panel behind it. `leaveBrand` leaves out the
 * brand kit that the project takes; null where it takes none.
 */
export function useOptionsTool(scope: string, mode: Mode, leaveBrand: (() => void) | null = null): OptionsTool {
  const [kept, choose] = useOptions(scope);
  const [isOpen, setIsOpen] = useState(false);
  const isShown = beginsWithPlan(mode);
  const count = countOptions(kept);
  return {
    options: isShown ? kept : {},
    choose,
    button: isShown ? (
      <ToolButton
        label={t.options.pillLabel(count)}
        text={count === 0 ? t.options.pill : `${t.options.pill} · ${count}`}
        icon={<SlidersHorizontal aria-hidden="true" />}
        onClick={() => setIsOpen(true)}
      />
    ) : null,
    dialog:
      isShown && isOpen ? (
        <OptionsDialog value={kept} onChange={choose} leaveBrand={leaveBrand} onClose={() => setIsOpen(false)} />
      ) : null,
  };
}
