"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { t } from "@/messages/en";
import type { TurnRow } from "../turn-view";
import { sumWork } from "./group-rows";
import { Row } from "./rows";

type WorkGroupProps = { rows: readonly TurnRow[]; isOpen: boolean; onShowFile: (path: string) => void };

/** Files and edits that belong together, foldable under one line that sums them up. */
export function WorkGroup({ rows, isOpen, onShowFile }: WorkGroupProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const { files, lines } = sumWork(rows);
  const [only] = rows;
  if (only && rows.length === 1) return <Row row={only} onShowFile={onShowFile} />;
  const shown = chosen ?? isOpen;
  return (
    <div className="flex flex-col gap-1.5">
      <button
        type="button"
        aria-expanded={shown}
        onClick={() => setChosen(!shown)}
        className="-ml-1 flex h-8 items-center gap-1.5 self-start rounded-md px-1 text-compact text-muted hover:text-ink pointer-coarse:h-11"
      >
        <ChevronRight aria-hidden="true" className={cx("size-4 transition duration-150", shown && "rotate-90")} />
        <span className="tabular-nums">{t.workspace.sum(files, lines)}</span>
      </button>
      {shown ? rows.map((row) => <Row key={row.id} row={row} onShowFile={onShowFile} />) : null}
    </div>
  );
}
