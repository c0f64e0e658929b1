import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

type IconButtonProps = Omit<ComponentProps<"button">, "aria-label" | "title"> & {
  /** Its name for screen readers and its tooltip. */
  label: string;
  children: ReactNode;
};

const CLASSES =
  "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft transition duration-150 ease-out hover:bg-hover hover:text-ink aria-pressed:bg-hover aria-pressed:text-ink disabled:cursor-not-allowed disabled:opacity-40 pointer-coarse:size-11 [&>svg]:size-[18px]";

/** A 32 px button (44 px under a finger) that shows only an icon. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return <button type="button" {...rest} aria-label={label} title={label} className={cx(CLASSES, className)} />;
}

/** A link that looks like an icon button. */
export function IconLink({ label, className, ...rest }: Omit<ComponentProps<"a">, "title"> & { label: string }) {
  return <a {...rest} aria-label={label} title={label} className={cx(CLASSES, className)} />;
}
