"use client";
import { type ComponentProps, useId } from "react";
import { FieldFrame, noteIdOf } from "./field-frame";

/** A labelled choice that looks like the fields beside it, with a hint that screen readers hear with it. */
export function SelectField({ label, hint, ...rest }: ComponentProps<"select"> & { label: string; hint?: string }) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} note={hint}>
      <select
        {...rest}
        id={id}
        aria-describedby={hint === undefined ? undefined : noteIdOf(id)}
        className="h-11 w-full rounded-lg border border-strong bg-raised px-3 text-base hover:border-muted"
      />
    </FieldFrame>
  );
}
