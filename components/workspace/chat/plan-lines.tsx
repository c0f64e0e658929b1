"use client";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";

const says = t.plan;

const INPUT =
  "w-full min-w-0 rounded-lg border border-transparent bg-transparent px-2.5 text-sm hover:border-strong focus:border-strong focus:bg-raised placeholder:text-muted pointer-coarse:text-base";

type LineFieldProps = {
  label: string;
  value: string;
  maxLength: number;
  placeholder?: string;
  isStrong?: boolean;
  disabled: boolean;
  onChange: (value: string) => void;
  /** What Enter does. */
  onEnter?: () => void;
  /** Names it for the focus. */
  name: string;
};

/** One line of a plan, which looks like text until it is changed. */
export function LineField({ label, isStrong = false, onChange, onEnter, name, ...rest }: LineFieldProps) {
  return (
    <input
      {...rest}
      aria-label={label}
      data-line={name}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
      className={cx(INPUT, "h-9 pointer-coarse:h-11", isStrong && "font-medium")}
    />
  );
}

type LineButtonsProps = {
  what: string;
  name: string;
  disabled: boolean;
  /** Null at the end it would move to, or where it has to stay. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: (() => void) | null;
};

/** Up, down and away: what can be done with a line of a plan. */
export function LineButtons({ what, name, disabled, onUp, onDown, onRemove }: LineButtonsProps) {
  const shown = what.trim() === "" ? says.unnamed : what;
  return (
    <span className="flex shrink-0">
      <IconButton label={says.up(shown)} data-line={`${name}-up`} disabled={disabled || !onUp} onClick={() => onUp?.()}>
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={says.down(shown)}
        data-line={`${name}-down`}
        disabled={disabled || !onDown}
        onClick={() => onDown?.()}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
      <IconButton label={says.remove(shown)} disabled={disabled || !onRemove} onClick={() => onRemove?.()}>
        <X aria-hidden="true" />
      </IconButton>
    </span>
  );
}
