import { useId } from "react";
import { cx } from "@/components/ui/class-names";

type SwitchProps = { label: string; hint: string; isOn: boolean; isBusy: boolean; onChange: (isOn: boolean) => void };

/** Something that is on or off, with what that means now. While busy a click does nothing. */
export function Switch({ label, hint, isOn, isBusy, onChange }: SwitchProps) {
  const hintId = useId();
  return (
    <div className="flex items-start gap-4">
      <div className="min-w-0 flex-1">
        <p className="text-sm font-medium">{label}</p>
        <p id={hintId} role="status" className="mt-0.5 text-compact text-soft">
          {hint}
        </p>
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        aria-describedby={hintId}
        aria-disabled={isBusy}
        onClick={() => (isBusy ? undefined : onChange(!isOn))}
        className="inline-flex h-8 shrink-0 items-center rounded-full pointer-coarse:h-11"
      >
        <span
          aria-hidden="true"
          className={cx(
            "flex h-6 w-11 items-center rounded-full border p-0.5 transition-colors duration-150",
            isOn ? "justify-end border-cyan bg-cyan" : "justify-start border-strong bg-hover",
          )}
        >
          <span className={cx("size-4.5 rounded-full", isOn ? "bg-page" : "bg-soft")} />
        </span>
      </button>
    </div>
  );
}
