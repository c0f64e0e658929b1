"use client";
import { MessagesSquare, PanelsTopLeft } from "lucide-react";
import { useCallback, useState } from "react";
import { cx } from "@/components/ui/class-names";
import type { Project } from "@/lib/schemas/project";
import type { TurnList } from "@/lib/schemas/turn";
import { t } from "@/messages/en";
import { AppPanel } from "./app-panel";
import type { AppView } from "./app-header";
import { ChatPanel } from "./chat/chat-panel";
import { PublishButton } from "./publish/publish-button";
import type { VersionsPlace } from "./versions/place";
import { SplitView } from "./split-view";
import { useProjectName } from "./use-project-name";
import { useWorkspace } from "./use-workspace";

type WorkspaceProps = { project: Project; turns: TurnList; renderedAt: string };

const PHONE_TABS = [
  { id: "left", label: t.workspace.chat, Icon: MessagesSquare },
  { id: "right", label: t.workspace.app, Icon: PanelsTopLeft },
] as const;

/** One project: the chat on the left, what is being built on the right. */
export function Workspace({ project, turns, renderedAt }: WorkspaceProps) {
  const [view, setView] = useState<AppView>("preview");
  const [path, setPath] = useState<string | null>(null);
  const [shown, setShown] = useState<"left" | "right">("left");
  const [place, setPlace] = useState<VersionsPlace>({ show: "list" });
  const control = useWorkspace(project, turns, view === "code");
  const last = control.state.turns.at(-1);
  const moment = `${last?.runId ?? ""} ${last?.status ?? ""} ${last?.rows.some((row) => row.kind === "theme") ?? false}`;
  const { name, rename } = useProjectName(project, last?.status ?? null, moment);

  const showFile = useCallback((wanted: string) => {
    setPath(wanted);
    setView("code");
    setShown("right");
  }, []);

  const showChanges = useCallback((id: string) => {
    setPlace({ show: "changes", id, from: null });
    setView("versions");
    setShown("right");
  }, []);
  const changeView = useCallback((wanted: AppView) => {
    if (wanted === "versions") setPlace({ show: "list" });
    setView(wanted);
  }, []);

  return (
    <main id="content" className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{name}</h1>
      <div
        role="group"
        aria-label={t.workspace.panels}
        className="flex shrink-0 gap-1 border-b border-line p-1.5 md:hidden"
      >
        {PHONE_TABS.map(({ id, label, Icon }) => (
          <button
            key={id}
            type="button"
            aria-pressed={shown === id}
            onClick={() => setShown(id)}
            className={cx(
              "flex h-11 flex-1 items-center justify-center gap-2 rounded-lg text-sm",
              shown === id ? "bg-hover text-ink" : "text-soft",
            )}
          >
            <Icon aria-hidden="true" className="size-4" />
            {label}
          </button>
        ))}
        {control.state.version ? (
          <div className="flex items-center px-1">
            <PublishButton projectId={project.id} version={control.state.version} />
          </div>
        ) : null}
      </div>
      <SplitView
        shown={shown}
        leftLabel={t.workspace.chat}
        rightLabel={t.workspace.project}
        left={
          <ChatPanel
            projectId={project.id}
            note={project.prompt}
            control={control}
            renderedAt={renderedAt}
            onShowFile={showFile}
            onShowChanges={showChanges}
          />
        }
        right={
          <AppPanel
            projectId={project.id}
            name={name}
            onRename={rename}
            control={control}
            view={view}
            onView={changeView}
            path={path}
            onPath={setPath}
            place={place}
            onPlace={setPlace}
          />
        }
      />
    </main>
  );
}
