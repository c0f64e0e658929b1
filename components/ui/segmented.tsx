import { useId } from "react";

type SegmentedProps<K extends string> = {
  label: string;
  options: Readonly<Record<K, string>>;
  value: K;
  onChange: (value: K) => void;
};

/** A few choices side by side, one of them taken. */
export function Segmented<K extends string>({ label, options, value, onChange }: SegmentedProps<K>) {
  const name = useId();
  // The keys of a Record<K, string> are Ks.
  const keys = Object.keys(options) as K[];
  // Relative, so that what scrolls the choices clips the hidden inputs too.
  return (
    <fieldset className="relative flex">
      <legend className="sr-only">{label}</legend>
      <div className="flex gap-1 rounded-lg border border-strong p-1">
        {keys.map((key) => (
          <label
            key={key}
            className="flex h-8 cursor-pointer items-center rounded-md px-3.5 text-sm text-soft hover:text-ink has-checked:bg-hover has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-cyan pointer-coarse:h-11"
          >
            <input
              type="radio"
              name={name}
              checked={key === value}
              onChange={() => onChange(key)}
              className="sr-only"
            />
            {options[key]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
