"use client";
import { Redo2, Undo2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { undoSteps } from "./undo-steps";

const says = t.versions;

type UndoButtonsProps = {
  versions: readonly Version[];
  isBusy: boolean;
  onRestore: (versionId: string, number: number) => void;
};

/** Back over the last turns and edits one by one, and forward again. Each step is a version of its own. */
export function UndoButtons({ versions, isBusy, onRestore }: UndoButtonsProps) {
  const { undo, redo } = undoSteps(versions);
  return (
    <div role="group" aria-label={says.undoGroup} className="flex shrink-0 gap-1">
      <IconButton
        label={undo ? says.undoTo(undo.number) : says.undo}
        disabled={isBusy || undo === null}
        onClick={() => undo && onRestore(undo.id, undo.number)}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        label={redo ? says.redoTo(redo.number) : says.redo}
        disabled={isBusy || redo === null}
        onClick={() => redo && onRestore(redo.id, redo.number)}
      >
        <Redo2 />
      </IconButton>
    </div>
  );
}
