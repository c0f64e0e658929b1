"use client";
import { lazy, Suspense, useCallback, useEffect, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import type { WorkspaceControl } from "../use-workspace";
import type { CodeDraft } from "./code-draft";
import { LiveCode } from "./live-code";

/** The editor is a quarter of a megabyte: it comes when code is looked at. */
const CodeEditor = lazy(async () => ({ default: (await import("./editor/code-editor")).CodeEditor }));

type CodeViewProps = {
  draft: CodeDraft;
  control: WorkspaceControl;
  path: string | null;
  onPath: (path: string) => void;
};

/** The code: to change, and while a build writes, to watch. Unsaved changes wait until it is done. */
export function CodeView({ draft, control, path, onPath }: CodeViewProps) {
  const { state, active, live, adopt, refresh } = control;
  const view = useSyncExternalStore(draft.store.subscribe, draft.store.get, draft.store.get);
  const id = state.version?.id ?? null;
  const number = state.version?.number ?? 0;
  const isBuilding = active !== null;
  useEffect(() => {
    if (id !== null && !isBuilding) void draft.want({ id, number });
  }, [draft, id, number, isBuilding]);
  const onConflict = useCallback(
    (newest: Version) => {
      adopt(newest);
      refresh();
    },
    [adopt, refresh],
  );
  useEffect(() => {
    if (view.isKept) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [view.isKept]);

  if (isBuilding || id === null) {
    const unsaved = Object.keys(view.draft.bodies).length + view.draft.steps.length;
    return (
      <div className="absolute inset-0 flex min-h-0 flex-col">
        {unsaved > 0 ? (
          <p role="status" className="border-b border-line bg-cyan-soft px-4 py-2 text-compact">
            {t.editor.whileBuilding(unsaved)}
          </p>
        ) : null}
        <div className="relative min-h-0 flex-1">
          <LiveCode versionId={id} live={live} path={path} onPath={onPath} />
        </div>
      </div>
    );
  }
  if (!view.tree)
    return view.problem ? (
      <Failed problem={view.problem} onRetry={() => void draft.want({ id, number })} />
    ) : (
      <Waiting />
    );
  return (
    <Suspense fallback={<Waiting />}>
      <CodeEditor draft={draft} view={view} path={path} onPath={onPath} onSaved={adopt} onConflict={onConflict} />
    </Suspense>
  );
}

function Failed({ problem, onRetry }: { problem: string; onRetry: () => void }) {
  return (
    <div
      role="alert"
      className="absolute inset-0 flex flex-col items-center justify-center gap-3 p-6 text-center text-sm"
    >
      <p>
        {t.editor.failed} {problem}
      </p>
      <Button onClick={onRetry}>{t.common.retry}</Button>
    </div>
  );
}

function Waiting() {
  return (
    <div role="status" aria-label={t.editor.loading} className="absolute inset-0 flex flex-col gap-3 p-4">
      <Skeleton className="w-40" />
      <Skeleton className="w-56" />
      <Skeleton className="w-48" />
    </div>
  );
}
