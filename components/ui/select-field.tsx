"use client";
import { type ComponentProps, useId } from "react";

/** A labelled choice that looks like the fields beside it. */
export function SelectField({ label, ...rest }: ComponentProps<"select"> & { label: string }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        {...rest}
        id={id}
        className="h-11 w-full rounded-lg border border-strong bg-raised px-3 text-base hover:border-muted"
      />
    </div>
  );
}
