"use client";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Imported } from "@/lib/schemas/imported";
import { t } from "@/messages/en";
import { LeftOutList } from "./left-out-list";

const says = t.github.import;

/** After an import that a project couldn't hold all of: what was left out, then on to the project. */
export function ImportedDialog({ imported, onOpen }: { imported: Imported; onOpen: (imported: Imported) => void }) {
  return (
    <Dialog title={says.done} onClose={() => onOpen(imported)}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{says.doneText(imported.project.name)}</p>
        <LeftOutList leftOut={imported.leftOut} />
        <Button tone="primary" className="self-end" onClick={() => onOpen(imported)}>
          {says.openProject}
        </Button>
      </div>
    </Dialog>
  );
}
