import type { ComponentProps } from "react";
import { cx } from "./class-names";

const TONES = {
  primary: "bg-inverse text-on-inverse hover:opacity-90",
  quiet: "border border-line bg-transparent text-soft hover:bg-hover hover:text-ink",
  solid: "border border-strong bg-raised text-ink hover:bg-hover",
  bad: "border border-red/40 bg-red-soft text-red hover:border-red",
  gold: "gold-pill font-semibold",
  bare: "text-soft hover:bg-hover hover:text-ink",
} as const;
const SIZES = {
  small: "h-8 px-3 text-compact rounded-md pointer-coarse:h-11",
  normal: "h-10 px-4 text-sm rounded-lg pointer-coarse:h-11",
  large: "h-12 px-6 text-base rounded-full",
} as const;

type Look = { tone?: keyof typeof TONES; size?: keyof typeof SIZES };

/** The classes of a button, for links that look like one. */
export function buttonClasses({ tone = "solid", size = "normal" }: Look, className?: string): string {
  return cx(
    "inline-flex shrink-0 items-center justify-center gap-2 font-medium whitespace-nowrap transition duration-150 ease-out",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50",
    TONES[tone],
    SIZES[size],
    className,
  );
}

/** A button with words in it. */
export function Button({ tone, size, className, ...rest }: Look & ComponentProps<"button">) {
  const look: Look = { ...(tone ? { tone } : {}), ...(size ? { size } : {}) };
  return <button type="button" {...rest} className={buttonClasses(look, className)} />;
}
