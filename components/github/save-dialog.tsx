"use client";
import { useCallback, useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { repositoryStateSchema } from "@/lib/schemas/repository";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { ConnectPanel } from "./connect-panel";
import { FirstSave } from "./first-save";
import { PullPart } from "./pull-part";
import { SavedPart } from "./saved-part";
import { useGitHub } from "./use-git-hub";

const says = t.github.save;
const loadState = (key: string, signal: AbortSignal) =>
  callApi(repositoryStateSchema, key.slice(key.indexOf("/")), { signal });

type SaveDialogProps = {
  projectId: string;
  versionNumber: number;
  isRunning: boolean;
  /** What went wrong while connecting GitHub. */
  problem: string | null;
  onPulled: (version: Version) => void;
  onClose: () => void;
};

/** How a project stands with GitHub: save it, save what is new, take what changed there. */
export function SaveDialog({ projectId, versionNumber, isRunning, problem, onPulled, onClose }: SaveDialogProps) {
  const gitHub = useGitHub();
  const [round, setRound] = useState(0);
  const { data: state, error, retry } = useLoaded(`${round}/api/projects/${projectId}/github`, loadState);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const { connection, list } = gitHub;
  const failure = error ?? gitHub.error;
  const source = state?.saved ?? state?.upstream ?? null;
  return (
    <Dialog title={says.title} onClose={onClose}>
      <div className="flex flex-col gap-5">
        {problem ? <Alert>{problem}</Alert> : null}
        {failure ? (
          <div className="flex flex-col items-start gap-3">
            <Alert>{failure}</Alert>
            <Button onClick={error ? retry : gitHub.retry}>{t.common.retry}</Button>
          </div>
        ) : null}
        {!failure && (!state || connection === undefined || (connection && !list)) ? (
          <div aria-busy="true" className="flex flex-col gap-3">
            <span className="sr-only">{says.loading}</span>
            <Skeleton className="h-11" />
            <Skeleton className="h-11" />
          </div>
        ) : null}
        {connection === null ? <ConnectPanel text={t.github.connect.text} next={`/projects/${projectId}`} /> : null}
        {connection && state?.saved ? (
          <SavedPart projectId={projectId} saved={state.saved} versionNumber={versionNumber} onChange={reload} />
        ) : null}
        {connection && list && state && !state.saved ? (
          <FirstSave
            projectId={projectId}
            state={state}
            owners={list.owners}
            reachesPrivate={connection.reachesPrivate}
            onSaved={reload}
          />
        ) : null}
        {source && connection !== undefined ? (
          <PullPart
            projectId={projectId}
            upstream={state?.upstream ?? null}
            versionNumber={versionNumber}
            isRunning={isRunning}
            onPulled={(version) => {
              onPulled(version);
              reload();
            }}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
