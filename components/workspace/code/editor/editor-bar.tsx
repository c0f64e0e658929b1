"use client";
import { FilePlus, FolderTree, Search, Trash2, Upload, WandSparkles } from "lucide-react";
import { useRef } from "react";
import { BusyButton } from "@/components/ui/busy-button";
import { IconButton } from "@/components/ui/icon-button";
import { t } from "@/messages/en";

const says = t.editor;

type EditorBarProps = {
  isSearching: boolean;
  onSearching: (isSearching: boolean) => void;
  onNew: () => void;
  onUpload: (files: readonly File[]) => void;
  onFormat: (() => void) | null;
  onDiscard: () => void;
  onSave: () => void;
  unsaved: number;
  isSaving: boolean;
  /** True while files changed on both sides wait for a choice. */
  isBlocked: boolean;
};

/** What can be done with the files: new, upload, search, format, discard, save. */
export function EditorBar(props: EditorBarProps) {
  const { isSearching, unsaved, isSaving } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div
      role="toolbar"
      aria-label={says.toolbar}
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-0.5 border-b border-line px-2 py-1"
    >
      <IconButton label={says.newFile} disabled={isSaving} onClick={props.onNew}>
        <FilePlus />
      </IconButton>
      <IconButton label={says.upload} disabled={isSaving} onClick={() => picker.current?.click()}>
        <Upload />
      </IconButton>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={says.upload}
        accept="image/*,text/*,.html,.css,.js,.mjs,.json,.svg,.md,.txt,.xml,.csv,.webmanifest,.woff2"
        onChange={(event) => {
          props.onUpload([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <IconButton
        label={isSearching ? says.files : says.search}
        aria-pressed={isSearching}
        onClick={() => props.onSearching(!isSearching)}
      >
        {isSearching ? <FolderTree /> : <Search />}
      </IconButton>
      <IconButton label={says.format} disabled={props.onFormat === null} onClick={() => props.onFormat?.()}>
        <WandSparkles />
      </IconButton>
      <p role="status" className="mr-1 ml-auto text-compact text-soft tabular-nums">
        {unsaved > 0 ? says.unsaved(unsaved) : ""}
      </p>
      <IconButton label={says.discard} disabled={unsaved === 0 || isSaving} onClick={props.onDiscard}>
        <Trash2 />
      </IconButton>
      <BusyButton
        size="small"
        tone="primary"
        isBusy={isSaving}
        busyLabel={says.saving}
        disabled={unsaved === 0 || props.isBlocked}
        onClick={props.onSave}
      >
        {says.save}
      </BusyButton>
    </div>
  );
}
