"use client";
import { useRef } from "react";
import { LIMITS } from "@/lib/schemas/limits";

type RenameFieldProps = { name: string; label: string; onDone: (name: string | null) => void };

/** Renames in place: Enter and leaving the field keep the name, Esc does not. */
export function RenameField({ name, label, onDone }: RenameFieldProps) {
  const isDone = useRef(false);
  const finish = (value: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(value);
  };
  return (
    <input
      ref={(field) => field?.focus()}
      defaultValue={name}
      aria-label={label}
      maxLength={LIMITS.projectNameChars}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish(event.currentTarget.value);
        if (event.key === "Escape") finish(null);
      }}
      className="relative z-10 -ml-2 h-9 w-full max-w-md rounded-md border border-strong bg-raised px-2 text-base font-medium outline-offset-0 pointer-coarse:h-11"
    />
  );
}
