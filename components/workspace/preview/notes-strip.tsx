"use client";
import { useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { previewMessages } from "@/messages/preview-en";
import { checkMessages } from "@/messages/checks-en";
import type { Note } from "./notes";

const { pane } = previewMessages;
const TONE = { error: "text-red", warn: "text-gold", plain: "text-soft" } as const;

type NotesStripProps = {
  notes: readonly Note[];
  onClear: () => void;
  /** Asks for a change that repairs an error; left out while nothing can be asked for. */
  onRepair?: ((prompt: string) => void) | undefined;
};

/** What the page reported, in a line that opens into a list. Nothing is there while there is nothing to say. */
export function NotesStrip({ notes, onClear, onRepair }: NotesStripProps) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  if (notes.length === 0) return null;
  const countOf = (kind: Note["kind"]): number =>
    notes.reduce((sum, note) => (note.kind === kind ? sum + note.count : sum), 0);
  const [problems, lines] = [countOf("problem"), countOf("console")];
  return (
    <div className="border-t border-line bg-raised text-compact">
      <div className="flex min-h-9 items-center gap-4 px-3">
        {problems > 0 && <span className="text-red">{pane.problems(problems)}</span>}
        {lines > 0 && <span className="text-muted">{pane.consoleLines(lines)}</span>}
        <button
          type="button"
          className="ml-auto rounded-md px-2 py-1 text-soft hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? pane.hide : pane.show}
        </button>
        <button
          type="button"
          className="rounded-md px-2 py-1 text-soft hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
          onClick={onClear}
        >
          {pane.clear}
        </button>
      </div>
      <ul id={listId} hidden={!isOpen} className="max-h-48 overflow-y-auto border-t border-line font-mono text-xs">
        {notes.map((note) => (
          <li key={`${note.kind} ${note.text} ${note.where}`} className="flex gap-3 border-b border-line px-3 py-1.5">
            <span className={cx("min-w-0 flex-1 break-words whitespace-pre-wrap", TONE[note.level])}>{note.text}</span>
            {note.where && <span className="shrink-0 text-muted">{note.where}</span>}
            {onRepair && note.kind === "problem" && note.level === "error" && note.where && (
              <button
                type="button"
                aria-label={checkMessages.repair.errorLabel(note.text)}
                onClick={() => onRepair(checkMessages.repair.errorPrompt(note.text.slice(0, 500), note.where))}
                className="-my-1 shrink-0 self-start rounded-md border border-line px-2 py-0.5 font-text text-soft hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
              >
                {checkMessages.repair.errorButton}
              </button>
            )}
            {note.count > 1 && <span className="shrink-0 text-muted">{pane.times(note.count)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
