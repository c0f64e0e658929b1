"use client";
import { useEffect, useRef } from "react";
import { t } from "@/messages/en";
import type { PaletteEntry } from "./palette-entries";

type PaletteListProps = {
  id: string;
  entries: readonly PaletteEntry[];
  index: number;
  onPick: (entry: PaletteEntry) => void;
  onPoint: (index: number) => void;
};

/** The entries of the palette under their headings; the one that Enter takes is marked. */
export function PaletteList({ id, entries, index, onPick, onPoint }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [index]);
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t.common.palette.title}
      className="max-h-[50dvh] overflow-y-auto p-2"
    >
      {entries.map((entry, at) => (
        <div key={entry.id} role="presentation">
          {entry.group === entries[at - 1]?.group ? null : (
            <p role="presentation" className="px-3 pt-2 pb-1 text-xs text-muted">
              {entry.group}
            </p>
          )}
          <button
            type="button"
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === index}
            tabIndex={-1}
            onClick={() => onPick(entry)}
            onPointerMove={() => onPoint(at)}
            className="flex h-10 w-full items-center gap-3 rounded-lg px-3 text-left text-sm aria-selected:bg-hover pointer-coarse:h-11"
          >
            <span className="truncate">{entry.label}</span>
            <span className="ml-auto shrink-0 font-mono text-xs text-soft">{entry.hint}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
