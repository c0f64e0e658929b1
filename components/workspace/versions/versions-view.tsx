"use client";
import { Eye, GitFork, RotateCcw } from "lucide-react";
import { callApi } from "@/components/client/api";
import { sayAgo } from "@/components/client/format-time";
import { useLoaded } from "@/components/client/use-loaded";
import { useFork } from "@/components/share/use-fork";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { type Version, versionListSchema } from "@/lib/schemas/version";
import { t } from "@/messages/en";

const says = t.workspace.versions;

type VersionsViewProps = {
  projectId: string;
  currentId: string | null;
  isBusy: boolean;
  onLook: (version: Version) => void;
  onRestore: (versionId: string, number: number) => void;
};

const loadVersions = (key: string, signal: AbortSignal) =>
  callApi(versionListSchema, `/api/projects/${key.split(" ")[0]}/versions?perPage=100`, { signal });

/** Every version, newest first: look at it in the preview, or restore it as a new one. */
export function VersionsView({ projectId, currentId, isBusy, onLook, onRestore }: VersionsViewProps) {
  const { fork, isForking, error: forkError } = useFork();
  const { data, error, retry } = useLoaded(`${projectId} ${currentId ?? ""}`, loadVersions);
  return (
    <div className="absolute inset-0 overflow-y-auto">
      <div className="mx-auto max-w-2xl px-4 py-6 sm:px-6">
        <h2 className="text-lg font-medium">{says.title}</h2>
        {isBusy ? <p className="mt-1 text-sm text-soft">{says.busy}</p> : null}
        {error ? (
          <div role="alert" className="mt-6 flex flex-col items-start gap-3 text-sm">
            <p>
              {says.error} {error}
            </p>
            <Button onClick={retry}>{t.common.retry}</Button>
          </div>
        ) : null}
        {data?.items.length === 0 ? <p className="mt-4 text-sm text-soft">{says.empty}</p> : null}
        {data || error ? null : (
          <div aria-busy="true" className="mt-5 flex flex-col gap-4">
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
          </div>
        )}
        {forkError ? <Alert className="mt-4">{forkError}</Alert> : null}
        <ol className="mt-4">
          {data?.items.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              isCurrent={version.id === currentId}
              isBusy={isBusy}
              onLook={onLook}
              onRestore={onRestore}
              isForking={isForking}
              onFork={(versionId) => fork(projectId, versionId)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}

type VersionRowProps = Pick<VersionsViewProps, "isBusy" | "onLook" | "onRestore"> & {
  version: Version;
  isCurrent: boolean;
  isForking: boolean;
  onFork: (versionId: string) => void;
};

function VersionRow({ version, isCurrent, isBusy, onLook, onRestore, isForking, onFork }: VersionRowProps) {
  const { number, origin, restoredFrom } = version;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line py-3">
      <span aria-hidden="true" className="w-8 shrink-0 font-mono text-base text-soft tabular-nums">
        {number}
      </span>
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex items-center gap-2 text-sm font-medium">
          {t.workspace.turn.version(number)}
          {isCurrent ? (
            <span className="rounded-full bg-cyan-soft px-2 py-0.5 text-xs text-cyan">{says.current}</span>
          ) : null}
        </p>
        <p className="text-compact text-muted">
          {says.from(origin, restoredFrom)}
          {" · "}
          <time dateTime={version.createdAt}>{sayAgo(version.createdAt, Date.now())}</time>
          {" · "}
          {t.workspace.files(version.fileCount)}
        </p>
      </div>
      <Button size="small" tone="quiet" aria-label={says.viewLabel(number)} onClick={() => onLook(version)}>
        <Eye aria-hidden="true" className="size-4" />
        {says.view}
      </Button>
      <BusyButton
        size="small"
        tone="quiet"
        isBusy={isForking}
        aria-label={t.share.forkVersion(number)}
        onClick={() => onFork(version.id)}
      >
        <GitFork aria-hidden="true" className="size-4" />
        {t.share.fork}
      </BusyButton>
      {isCurrent ? null : (
        <Button
          size="small"
          tone="quiet"
          disabled={isBusy}
          aria-label={t.workspace.turn.restoreLabel(number)}
          onClick={() => onRestore(version.id, number)}
        >
          <RotateCcw aria-hidden="true" className="size-4" />
          {t.workspace.turn.restore}
        </Button>
      )}
    </li>
  );
}
