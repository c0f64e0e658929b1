"use client";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { RenameField } from "@/components/ui/rename-field";
import { t } from "@/messages/en";

/** The project's name over the preview; a click renames in place. */
export function ProjectTitle({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const [isRenaming, setIsRenaming] = useState(false);
  if (isRenaming) {
    return (
      <div className="mr-2 w-56 pl-2">
        <RenameField
          name={name}
          label={t.workspace.renameLabel}
          onDone={(wanted) => {
            setIsRenaming(false);
            if (wanted !== null) onRename(wanted);
          }}
        />
      </div>
    );
  }
  return (
    <button
      type="button"
      title={t.workspace.rename}
      onClick={() => setIsRenaming(true)}
      className="group mr-1 -ml-1 flex h-8 min-w-16 items-center gap-2 rounded-md px-2 text-sm font-medium hover:bg-hover max-lg:hidden pointer-coarse:h-11"
    >
      <span className="truncate">{name}</span>
      <Pencil
        aria-hidden="true"
        className="size-3.5 shrink-0 text-soft opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 @max-3xl:hidden"
      />
      <span className="sr-only">{t.workspace.rename}</span>
    </button>
  );
}
