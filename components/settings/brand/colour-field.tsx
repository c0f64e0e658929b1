import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";

const says = t.brand;
const HEX = /^#[0-9a-f]{6}$/i;

/** Whether a text is a colour as it is stored. */
export function isColour(text: string): boolean {
  return HEX.test(text);
}

type ColourFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What is said under a colour that is one. */
  children?: ReactNode;
};

/** A colour as text, with the browser's own picker beside it. */
export function ColourField({ label, value, onChange, children }: ColourFieldProps) {
  const isGood = isColour(value);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-start gap-3">
        <input
          type="color"
          aria-label={says.pick(label)}
          value={isGood ? value.toLowerCase() : "#000000"}
          onChange={(event) => onChange(event.target.value)}
          className="mt-[26px] size-11 shrink-0 cursor-pointer rounded-lg border border-strong bg-raised p-1"
        />
        <Field
          label={label}
          value={value}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          {...(isGood ? {} : { error: says.notAColour })}
          onChange={(event) => onChange(withHash(event.target.value.trim()))}
          className="w-44 min-w-0 [&_input]:font-mono"
        />
      </div>
      {isGood ? children : null}
    </div>
  );
}

/** `0f766e` as it is pasted from elsewhere is `#0f766e`. */
function withHash(text: string): string {
  return /^[0-9a-f]{6}$/i.test(text) ? `#${text}` : text;
}
