"use client";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";

const SETTLED_MS = 250;

type SearchFieldProps = { label: string; placeholder: string; value: string; onSearch: (text: string) => void };

/** A search field; it asks once typing has paused. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [asked, setAsked] = useState(value);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  if (asked !== value) {
    setAsked(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => search.current(text.trim()), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return (
    <div role="search" className="relative w-full max-w-60 lg:max-w-72 max-sm:order-last max-sm:max-w-none">
      <Search aria-hidden="true" className="absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted" />
      <input
        type="search"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        aria-label={label}
        placeholder={placeholder}
        className="h-9 w-full rounded-lg border border-strong bg-raised pr-3 pl-9 text-sm outline-offset-0 placeholder:text-hint pointer-coarse:h-11"
      />
    </div>
  );
}
