"use client";
import { type ReactNode, useId } from "react";

const CHIP =
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-full border border-line px-3.5 text-compact text-soft hover:bg-hover hover:text-ink has-checked:border-cyan has-checked:bg-cyan-soft has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-cyan pointer-coarse:min-h-11";

type ChipsProps<K extends string> = {
  label: string;
  hint?: string;
  options: Readonly<Record<K, string>>;
  /** What stands before an option's name. */
  before?: (key: K) => ReactNode;
};

/** The keys of a Record<K, string> are Ks. */
const keysOf = <K extends string>(options: Readonly<Record<K, string>>): K[] => Object.keys(options) as K[];

/** One of several, or none: a click on the chosen one takes it back. */
export function OneOf<K extends string>({
  label,
  options,
  value,
  onChange,
  before,
}: ChipsProps<K> & { value: K | undefined; onChange: (value: K | undefined) => void }) {
  return (
    <Group label={label}>
      {keysOf(options).map((key) => (
        <label key={key} className={CHIP}>
          <input
            type="checkbox"
            checked={key === value}
            onChange={() => onChange(key === value ? undefined : key)}
            className="sr-only"
          />
          {before?.(key)}
          {options[key]}
        </label>
      ))}
    </Group>
  );
}

/** Any number of several, in the order they were chosen in. */
export function SomeOf<K extends string>({
  label,
  hint,
  options,
  value,
  most,
  onChange,
}: ChipsProps<K> & { value: readonly K[]; most: number; onChange: (value: K[]) => void }) {
  return (
    <Group label={label} {...(hint ? { hint } : {})}>
      {keysOf(options).map((key) => {
        const isChosen = value.includes(key);
        return (
          <label key={key} className={CHIP}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={!isChosen && value.length >= most}
              onChange={() => onChange(isChosen ? value.filter((one) => one !== key) : [...value, key])}
              className="sr-only"
            />
            {options[key]}
          </label>
        );
      })}
    </Group>
  );
}

function Group({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className="relative" {...(hint ? { "aria-describedby": id } : {})}>
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">{children}</div>
      {hint ? (
        <p id={id} className="mt-1.5 text-compact text-muted">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
