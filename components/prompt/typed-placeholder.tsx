"use client";
import { useEffect, useState } from "react";
import { t } from "@/messages/en";

const EXAMPLES = t.prompt.placeholderExamples;
const KEY_MS = 45;
const REST_MS = 1800;

/** A placeholder that types examples one after another; it stands still where motion is not wanted. */
export function TypedPlaceholder() {
  const [{ example, length }, setTyped] = useState({ example: 0, length: EXAMPLES[0].length });
  const text = EXAMPLES[example] ?? "";
  useEffect(() => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const isWhole = length >= text.length;
    const timer = setTimeout(
      () =>
        setTyped(isWhole ? { example: (example + 1) % EXAMPLES.length, length: 1 } : { example, length: length + 1 }),
      isWhole ? REST_MS : KEY_MS,
    );
    return () => clearTimeout(timer);
  }, [example, length, text.length]);
  return (
    <span aria-hidden="true" className="pointer-events-none absolute inset-x-5 top-4 truncate text-base text-hint">
      {t.prompt.placeholderPrefix}
      {text.slice(0, length)}
    </span>
  );
}
