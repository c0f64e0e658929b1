"use client";
import { createTwoFilesPatch } from "diff";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/messages/en";
import { FileDiffBlock } from "../../versions/file-diff";
import type { CodeDraft } from "../code-draft";
import type { Body } from "../draft";
import type { Conflict } from "../rebase-draft";

const says = t.editor.conflict;

/** Files that were changed here and there: shows both, and asks which it should be. */
export function ConflictBar({ draft, conflicts }: { draft: CodeDraft; conflicts: readonly Conflict[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section
      aria-label={says.title(conflicts.length)}
      className="max-h-[60%] shrink-0 overflow-y-auto border-b border-line bg-gold-soft px-4 py-3"
    >
      <p role="alert" className="text-compact text-ink">
        {says.title(conflicts.length)}
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {conflicts.map((conflict) => (
          <li key={conflict.path}>
            <div className="flex flex-wrap items-center gap-2">
              <span className="mr-auto min-w-0 font-mono text-xs wrap-anywhere">{conflict.path}</span>
              <Button
                size="small"
                tone="bare"
                aria-expanded={open === conflict.path}
                aria-label={says.bothLabel(conflict.path)}
                onClick={() => setOpen(open === conflict.path ? null : conflict.path)}
              >
                {says.both}
              </Button>
              <Button
                size="small"
                aria-label={says.mineLabel(conflict.path)}
                onClick={() => draft.choose(conflict, "mine")}
              >
                {says.mine}
              </Button>
              <Button
                size="small"
                aria-label={says.theirsLabel(conflict.path)}
                onClick={() => draft.choose(conflict, "theirs")}
              >
                {says.theirs}
              </Button>
            </div>
            {open === conflict.path ? <Both conflict={conflict} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What theirs would become if mine were kept. */
function Both({ conflict: { path, mine, theirs } }: { conflict: Conflict }) {
  if (mine === null) return <p className="mt-2 text-compact text-soft">{says.mineDeleted}</p>;
  if (theirs === null) return <p className="mt-2 text-compact text-soft">{says.theirsDeleted}</p>;
  const [before, after] = [textOf(theirs), textOf(mine)];
  const isText = before !== null && after !== null;
  const diff = isText ? createTwoFilesPatch(path, path, before, after, "", "", { timeout: 300 }) : undefined;
  const count = (sign: RegExp): number => diff?.match(sign)?.length ?? 0;
  const file = {
    path,
    change: "changed" as const,
    was: null,
    added: count(/^\+(?!\+\+ )/gm),
    removed: count(/^-(?!-- )/gm),
    diff: diff ?? null,
    without: diff ? null : isText ? ("large" as const) : ("binary" as const),
  };
  return (
    <div className="mt-2">
      <p className="mb-2 text-compact text-soft">{says.sides}</p>
      <FileDiffBlock file={file} isBeside={false} startsOpen />
    </div>
  );
}

function textOf(body: Body): string | null {
  return "text" in body ? body.text : null;
}
