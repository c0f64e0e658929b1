"use client";
import { useCallback, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { previewMessages } from "@/messages/preview-en";
import { SelectBar } from "../select/select-bar";
import { type SelectionActions, SelectionPanel } from "../select/selection-panel";
import { useSelecting } from "../select/use-selecting";
import { CanvasSkeleton } from "./canvas-skeleton";
import { type Device, DeviceStage } from "./device-stage";
import { NotesStrip } from "./notes-strip";
import { PaneBar } from "./pane-bar";
import { usePreview } from "./use-preview";

export type PreviewPaneProps = {
  projectId: string;
  versionId: string | null;
  activeRunId: string | null;
  device: Device;
  /** Each new number above 0 loads the page anew. */
  refreshKey: number;
  /** Is given the address for a tab of its own, and again when it was renewed. */
  onOpenUrl?: (url: string | null) => void;
  /** Asks for a change that repairs an error the page reported; left out while nothing can be asked for. */
  onRepair?: ((prompt: string) => void) | undefined;
  /** Whether an element of the page is being chosen. */
  isSelecting: boolean;
  onSelecting: (isSelecting: boolean) => void;
  /** What can be done with what was chosen; null while nothing can. */
  selection: SelectionActions | null;
};

const { pane } = previewMessages;

/** The app preview: one living frame that paints itself while a run writes. */
export function PreviewPane(props: PreviewPaneProps) {
  return <Pane key={props.projectId} {...props} />;
}

function Pane({
  projectId,
  versionId,
  activeRunId,
  device,
  refreshKey,
  onOpenUrl,
  onRepair,
  ...rest
}: PreviewPaneProps) {
  const { controller, view } = usePreview({ projectId, versionId, activeRunId, refreshKey });
  const shown = view.frames.find(({ id }) => id === view.shownId);
  const { openUrl } = view;
  useEffect(() => onOpenUrl?.(openUrl), [onOpenUrl, openUrl]);

  const { isSelecting, onSelecting, selection } = rest;
  const stopSelecting = useCallback(() => onSelecting(false), [onSelecting]);
  const selectAgain = useSelecting({
    controller,
    view,
    versionId,
    isOn: isSelecting,
    onEnd: stopSelecting,
  });
  const { pick } = view;
  // The words below the page are those of the page that is seen.
  const pickInSight = pick?.frameId === view.shownId ? pick : null;

  const alarm = view.isFlooding ? pane.flooding : view.isStuck ? pane.stuck : null;
  const isWaiting = !shown?.isPainted && alarm === null && view.error === null;
  const hasSomething = Boolean(activeRunId ?? versionId ?? shown);
  return (
    <section aria-label={pane.title} className="flex h-full min-h-0 flex-1 flex-col bg-page">
      <DeviceStage device={device}>
        {view.frames.map(({ id, src }) => (
          <iframe
            key={id}
            ref={(element) => controller.line.attach(id, element)}
            onLoad={() => controller.loaded(id)}
            name={id}
            src={src}
            title={pane.title}
            sandbox="allow-scripts allow-forms"
            inert={id !== view.shownId}
            className={cx("absolute inset-0 size-full border-0", id === view.shownId ? "z-10" : "z-0")}
          />
        ))}
        {isWaiting && hasSomething && <CanvasSkeleton text={activeRunId ? pane.preparing : pane.loading} />}
        {!hasSomething && <p className="grid h-full place-items-center p-8 text-center text-muted">{pane.empty}</p>}
      </DeviceStage>
      {view.error !== null && (
        <PaneBar text={`${pane.unreachable} ${view.error}`}>
          <Button size="small" onClick={() => controller.refresh()}>
            {pane.retry}
          </Button>
        </PaneBar>
      )}
      {alarm !== null && (
        <PaneBar text={alarm}>
          <Button size="small" onClick={() => controller.refresh()}>
            {pane.reload}
          </Button>
        </PaneBar>
      )}
      {view.external !== null && (
        <PaneBar text={pane.openExternal(hostOf(view.external))}>
          <Button size="small" tone="primary" onClick={() => controller.answerExternal(true)}>
            {pane.open}
          </Button>
          <Button size="small" onClick={() => controller.answerExternal(false)}>
            {pane.cancel}
          </Button>
        </PaneBar>
      )}
      {isSelecting && !pick?.chosen ? (
        <SelectBar pick={pickInSight} isBuilding={activeRunId !== null} onCancel={stopSelecting} />
      ) : null}
      {pick?.chosen && selection ? (
        <SelectionPanel
          {...selection}
          key={`${pick.frameId} ${pick.chosen.at?.join(".") ?? ""}`}
          projectId={projectId}
          pick={pick}
          chosen={pick.chosen}
          onAgain={selectAgain}
          onClose={stopSelecting}
        />
      ) : null}
      <NotesStrip notes={shown?.notes ?? []} onClear={() => controller.clearNotes()} onRepair={onRepair} />
    </section>
  );
}

/** What an address leads to, in a word. */
function hostOf(address: string): string {
  const { host, pathname } = new URL(address);
  return host || pathname;
}
