import { Gem } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import type { OfferedMode, PillMode } from "@/lib/schemas/mode";
import { t } from "@/messages/en";
import { ModePill } from "./mode-pill";

const says = t.modes.ultra;

type ModeToolsProps = {
  /** What the pill offers. */
  modes: readonly PillMode[];
  mode: OfferedMode;
  /** The mode without Ultra. */
  pillMode: PillMode;
  onChange: (mode: OfferedMode) => void;
};

/** In the composer's row: the mode, and the switch for Ultra. Off gives the mode back that was chosen before. */
export function ModeTools({ modes, mode, pillMode, onChange }: ModeToolsProps) {
  const isUltra = mode === "ultra";
  return (
    <>
      <ModePill modes={modes} mode={pillMode} isOverruled={isUltra} onChange={onChange} />
      <button
        type="button"
        role="switch"
        aria-checked={isUltra}
        aria-label={says.name}
        title={says.hint}
        onClick={() => onChange(isUltra ? pillMode : "ultra")}
        className={cx(
          "inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-1.5 rounded-full border px-2.5 text-compact transition duration-150 pointer-coarse:h-11 pointer-coarse:min-w-11",
          isUltra
            ? "border-violet bg-[color-mix(in_srgb,var(--vt-violet)_14%,transparent)] text-violet"
            : "border-line text-soft hover:bg-hover hover:text-ink",
        )}
      >
        <Gem aria-hidden="true" className={cx("size-[18px]", isUltra && "fill-current/25")} />
        <span className="max-sm:hidden">{says.name}</span>
        <span
          aria-hidden="true"
          className={cx("relative h-3.5 w-6 rounded-full max-sm:hidden", isUltra ? "bg-violet" : "bg-strong")}
        >
          <span
            className={cx(
              "absolute top-0.5 size-2.5 rounded-full transition-[left] duration-150",
              isUltra ? "left-3 bg-page" : "left-0.5 bg-soft",
            )}
          />
        </span>
      </button>
    </>
  );
}
