"use client";
import { type ComponentProps, useId } from "react";

/** A labelled choice that looks like the fields beside it, with a hint that screen readers hear with it. */
export function SelectField({ label, hint, ...rest }: ComponentProps<"select"> & { label: string; hint?: string }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        {...rest}
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        className="h-11 w-full rounded-lg border border-strong bg-raised px-3 text-base hover:border-muted"
      />
      {hint === undefined ? null : (
        <p id={`${id}-note`} className="text-compact text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
