"use client";
import { memo, useCallback, useMemo, useState } from "react";
import { useModel } from "@/components/prompt/use-model";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { readOwnModel } from "@/lib/schemas/own-key";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { AppHeader, type AppView, type Device } from "./app-header";
import type { SendingControl } from "./chat/use-sending";
import { CodeDraft } from "./code/code-draft";
import { CodeView } from "./code/code-view";
import { PreviewPane } from "./preview/preview-pane";
import type { WorkspaceControl } from "./use-workspace";
import type { VersionsPlace } from "./versions/place";
import { VersionsView } from "./versions/versions-view";

type AppPanelProps = {
  projectId: string;
  name: string;
  onRename: (name: string) => void;
  control: WorkspaceControl;
  sending: SendingControl;
  view: AppView;
  onView: (view: AppView) => void;
  path: string | null;
  onPath: (path: string) => void;
  place: VersionsPlace;
  onPlace: (place: VersionsPlace) => void;
};

/** A frame of events must not draw the preview again. */
const Preview = memo(PreviewPane);

/** What is being built: its preview, its code, its versions. The preview stays alive behind the others. */
export function AppPanel(props: AppPanelProps) {
  const { projectId, name, onRename, control, view, onView, path, onPath } = props;
  const [device, setDevice] = useState<Device>("desktop");
  const [refreshKey, setRefreshKey] = useState(0);
  const [isSelecting, setIsSelecting] = useState(false);
  const [previewUrl, setPreviewUrl] = useState<string | null>(null);
  const [looking, setLooking] = useState<{ version: Version; whileCurrent: string | null } | null>(null);
  const [draft] = useState(() => new CodeDraft(projectId));
  const { state, active } = control;
  const current = state.version;
  // A build or a restore makes a newer version: looking back ends there.
  const isStill = active === null && looking?.whileCurrent === (current?.id ?? null);
  const old = looking && isStill && looking.version.id !== current?.id ? looking.version : null;

  const { send } = control;
  const { offer } = useModel(projectId, true);
  // The model that wrote what fails, while it is offered.
  const wrote = state.turns.findLast((turn) => turn.version?.id === current?.id)?.model;
  const isOffered = wrote && (readOwnModel(wrote) || offer?.models.some(({ name: offered }) => offered === wrote));
  const writtenBy = isOffered ? wrote : null;
  const askRepair = useCallback(
    (prompt: string) => void send(prompt, { cap: null, model: writtenBy, mode: "quick" }),
    [send, writtenBy],
  );
  const { adopt, restore } = control;
  const { send: sendOrQueue, isSending, waiting, refusal: refused, late } = props.sending;
  const { isQueueing } = waiting;
  const [isBusy, refusal] = [active !== null, refused?.message ?? null];
  const selection = useMemo(() => {
    if (!current || old) return null;
    return { send: sendOrQueue, adopt, restore, isSending, isQueueing, isBusy, refusal, late, version: current };
  }, [current, old, sendOrQueue, adopt, restore, isSending, isQueueing, isBusy, refusal, late]);
  const look = (version: Version): void => {
    setLooking({ version, whileCurrent: current?.id ?? null });
    onView("preview");
  };

  return (
    <div className="@container flex h-full min-h-0 flex-col">
      <AppHeader
        name={name}
        onRename={onRename}
        projectId={projectId}
        version={current}
        view={view}
        onView={onView}
        device={device}
        onDevice={setDevice}
        previewUrl={previewUrl}
        onRefresh={() => setRefreshKey(refreshKey + 1)}
        selecting={isSelecting || (current && !old) ? { isOn: isSelecting, set: setIsSelecting } : undefined}
      />
      {old && view === "preview" ? (
        <div
          role="status"
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-cyan-soft px-4 py-2 text-sm"
        >
          <p className="mr-auto">{t.workspace.viewing(old.number)}</p>
          <Button size="small" onClick={() => control.restore(old.id, old.number)}>
            {t.workspace.turn.restore}
          </Button>
          <Button size="small" tone="bare" onClick={() => setLooking(null)}>
            {t.workspace.backToCurrent}
          </Button>
        </div>
      ) : null}
      <div className="relative min-h-0 flex-1">
        <div inert={view !== "preview"} className={cx("absolute inset-0", view !== "preview" && "invisible")}>
          <Preview
            projectId={projectId}
            versionId={old?.id ?? current?.id ?? null}
            activeRunId={active?.runId ?? null}
            device={device}
            refreshKey={refreshKey}
            onOpenUrl={setPreviewUrl}
            onRepair={active || old ? undefined : askRepair}
            isSelecting={isSelecting}
            onSelecting={setIsSelecting}
            selection={selection}
          />
        </div>
        {view === "code" ? <CodeView draft={draft} control={control} path={path} onPath={onPath} /> : null}
        {view === "versions" ? (
          <VersionsView
            projectId={projectId}
            currentId={current?.id ?? null}
            isBusy={active !== null}
            place={props.place}
            onPlace={props.onPlace}
            onLook={look}
            onRestore={control.restore}
          />
        ) : null}
      </div>
    </div>
  );
}
