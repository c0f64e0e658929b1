"use client";
import { FileArchive, LoaderCircle } from "lucide-react";
import { useRef } from "react";
import { ImportedDialog } from "@/components/github/imported-dialog";
import { ToolButton } from "@/components/github/tool-button";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/messages/en";
import { useFileDrop } from "./use-file-drop";
import { useImportZip } from "./use-import-zip";

const says = t.zip;

/** In the home composer's row: imports a ZIP that is picked here, or dropped anywhere on the page. */
export function ImportZip() {
  const { state, take, open, close } = useImportZip();
  const isOver = useFileDrop(take);
  const input = useRef<HTMLInputElement>(null);
  const pick = (): void => input.current?.click();
  return (
    <>
      <ToolButton label={says.label} text={says.button} icon={<FileArchive />} onClick={pick} />
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        aria-label={says.label}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {isOver ? (
        <div className="pointer-events-none fixed inset-3 z-40 grid place-content-center gap-2 rounded-2xl border-2 border-dashed border-cyan bg-page/90 p-6 text-center">
          <FileArchive aria-hidden="true" className="mx-auto size-8 text-cyan" />
          <p className="text-lg font-medium">{says.drop}</p>
          <p className="text-sm text-soft">{says.dropHint}</p>
        </div>
      ) : null}
      {state.is === "importing" ? (
        <Dialog title={says.title} onClose={close} isKept>
          <p role="status" className="flex items-center gap-2.5 text-sm text-soft wrap-anywhere">
            <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />
            {says.importing(state.name)}
          </p>
        </Dialog>
      ) : null}
      {state.is === "refused" ? (
        <Dialog title={says.title} onClose={close}>
          <div className="flex flex-col gap-4">
            <Alert>
              <span className="wrap-anywhere">{state.message}</span>
            </Alert>
            <p className="text-compact text-muted">{says.dropHint}</p>
            <Button tone="primary" className="self-end" onClick={pick}>
              {says.another}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {state.is === "partly" ? <ImportedDialog imported={state.imported} onOpen={open} /> : null}
    </>
  );
}
