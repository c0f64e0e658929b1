"use client";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { showToast } from "@/components/client/toast-store";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Menu } from "@/components/ui/menu";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import type { CodeDraft, CodeDraftView } from "../code-draft";
import { FileTree } from "../file-tree";
import type { FieldHandle, Target } from "./code-field";
import { ConflictBar } from "./conflict-bar";
import { EditorBar } from "./editor-bar";
import { FileContent } from "./file-content";
import { formatText } from "./format-text";
import { PathDialog } from "./path-dialog";
import { readFiles } from "./read-files";
import { SearchPane } from "./search-pane";

const says = t.editor;
const NOBODY_WRITES: ReadonlySet<string> = new Set();

type CodeEditorProps = {
  draft: CodeDraft;
  view: CodeDraftView;
  path: string | null;
  onPath: (path: string) => void;
  onSaved: (version: Version) => void;
  /** The project has gone on elsewhere; its newest version. */
  onConflict: (newest: Version) => void;
};

/** The files of a version, to change: what is done here becomes a version when it is saved. */
export function CodeEditor({ draft, view, path, onPath, onSaved, onConflict }: CodeEditorProps) {
  const [isSearching, setIsSearching] = useState(false);
  const [target, setTarget] = useState<Target | null>(null);
  const [asked, setAsked] = useState<{ path: string | null } | null>(null);
  const field = useRef<FieldHandle | null>(null);
  const onReady = useCallback((handle: FieldHandle | null) => {
    field.current = handle;
  }, []);
  const files = draft.files;
  const paths = [...files.keys()].toSorted();
  const current =
    path !== null && files.has(path) ? path : (paths.find((one) => one === "index.html") ?? paths[0] ?? null);
  const from = current === null ? null : (files.get(current) ?? null);
  const changed = new Set([
    ...Object.keys(view.draft.bodies),
    ...view.draft.steps.flatMap((step) => ("to" in step ? [step.to] : [])),
  ]);
  const unsaved = Object.keys(view.draft.bodies).length + view.draft.steps.length;

  const save = useCallback(() => {
    field.current?.flush();
    void draft.save(onConflict).then((version) => {
      if (!version) return;
      showToast({ tone: "ok", message: says.saved(version.number) });
      onSaved(version);
    });
  }, [draft, onConflict, onSaved]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (!event.repeat) save();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [save]);

  const putBack = (message: string, act: () => void): void => {
    field.current?.flush();
    const before = { draft: draft.view.draft, conflicts: draft.view.conflicts };
    act();
    showToast({ tone: "ok", message, action: { label: says.undo, run: () => draft.bringBack(before) } });
  };
  const upload = async (picked: readonly File[]): Promise<void> => {
    const { read, leftOut } = await readFiles(picked, new Set(draft.files.keys()));
    for (const file of read) draft.add(file.path, file.body);
    for (const { name, why } of leftOut) {
      showToast({ tone: "bad", message: why === "large" ? says.uploadTooLarge(name) : says.uploadEmpty(name) });
    }
    const [first] = read;
    if (first) onPath(first.path);
    if (first) showToast({ tone: "ok", message: says.uploaded(read.length) });
  };
  const format = async (): Promise<void> => {
    const before = field.current?.text();
    if (current === null || before === undefined) return;
    const done = await formatText(current, before);
    if ("text" in done) {
      // What was typed while it worked is not written over.
      if (field.current?.text() === before) field.current.replace(done.text);
      return;
    }
    const words =
      { unknown: says.notText, long: says.tooLongToFormat }[done.problem] ?? says.notFormatted(done.problem);
    showToast({ tone: "bad", message: words });
  };
  const actions = (one: string) => (
    <Menu
      label={says.actions(one)}
      trigger={<Ellipsis aria-hidden="true" className="size-4" />}
      triggerClassName="inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-ink pointer-coarse:size-11"
      align="end"
      groups={[
        {
          items: [
            {
              id: "rename",
              label: says.rename,
              icon: <Pencil aria-hidden="true" />,
              onSelect: () => {
                field.current?.flush();
                setAsked({ path: one });
              },
            },
            {
              id: "remove",
              label: says.remove,
              icon: <Trash2 aria-hidden="true" />,
              tone: "bad",
              onSelect: () => putBack(says.removed(one), () => draft.remove(one)),
            },
          ],
        },
      ]}
    />
  );

  return (
    <div className="absolute inset-0 flex min-h-0 flex-col">
      <EditorBar
        isSearching={isSearching}
        onSearching={(wanted) => {
          field.current?.flush();
          setIsSearching(wanted);
        }}
        onNew={() => setAsked({ path: null })}
        onUpload={(picked) => void upload(picked)}
        onFormat={current === null ? null : () => void format()}
        onDiscard={() => putBack(says.discarded, () => draft.discard())}
        onSave={save}
        unsaved={unsaved}
        isSaving={view.isSaving}
        isBlocked={view.conflicts.length > 0}
      />
      {view.problem ? <Alert className="m-2">{view.problem}</Alert> : null}
      {view.isKept ? null : (
        <Alert tone="calm" className="m-2">
          {says.tooLargeToKeep}
        </Alert>
      )}
      {view.movedTo === null ? null : (
        <div role="status" className="flex items-center gap-3 border-b border-line bg-cyan-soft px-4 py-2 text-compact">
          <p className="mr-auto">{says.movedOn(view.movedTo)}</p>
          <Button size="small" tone="bare" onClick={() => draft.understood()}>
            {t.common.dismiss}
          </Button>
        </div>
      )}
      {view.conflicts.length > 0 ? <ConflictBar draft={draft} conflicts={view.conflicts} /> : null}
      <div className="flex min-h-0 flex-1 max-sm:flex-col">
        <div
          className={cx(
            "shrink-0 border-line sm:w-60 sm:border-r",
            isSearching ? "max-sm:h-1/2 max-sm:border-b" : "max-sm:hidden",
          )}
        >
          {isSearching ? (
            <SearchPane
              draft={draft}
              onFound={(found) => {
                setTarget(found);
                onPath(found.path);
              }}
            />
          ) : (
            <FileTree
              paths={paths}
              writing={NOBODY_WRITES}
              current={current}
              onPick={onPath}
              changed={changed}
              actions={actions}
            />
          )}
        </div>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <div className="flex shrink-0 items-center gap-1 border-b border-line p-1 pl-2 sm:hidden">
            <select
              value={current ?? ""}
              aria-label={t.workspace.code.showTree}
              onChange={(event) => onPath(event.target.value)}
              className="h-11 min-w-0 flex-1 rounded-lg border border-strong bg-raised px-3 font-mono text-compact"
            >
              {paths.map((one) => (
                <option key={one} value={one}>
                  {changed.has(one) ? `${one} •` : one}
                </option>
              ))}
            </select>
            {current === null ? null : actions(current)}
          </div>
          <div className="min-h-0 flex-1">
            {current === null ? (
              <p className="p-6 text-sm text-soft">{t.workspace.code.empty}</p>
            ) : (
              <FileContent
                key={current}
                draft={draft}
                view={view}
                path={current}
                from={from}
                target={target}
                onReady={onReady}
              />
            )}
          </div>
        </div>
      </div>
      {asked ? (
        <PathDialog
          path={asked.path}
          taken={paths}
          onClose={() => setAsked(null)}
          onDone={(wanted) => {
            if (asked.path === null) draft.add(wanted, { text: "" });
            else draft.rename(asked.path, wanted);
            setAsked(null);
            onPath(wanted);
          }}
        />
      ) : null}
    </div>
  );
}
