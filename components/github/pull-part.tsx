"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import {
  type Pulled,
  pulledSchema,
  type PullInput,
  type PullPreview,
  pullPreviewSchema,
  type RepositoryState,
} from "@/lib/schemas/repository";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { LeftOutList } from "./left-out-list";
import { PullPreviewPart } from "./pull-preview-part";

const says = t.github.save;

type PullPartProps = {
  projectId: string;
  upstream: RepositoryState["upstream"];
  versionNumber: number;
  isRunning: boolean;
  onPulled: (version: Version) => void;
};

/** Shows what has changed at GitHub, takes it as a new version, and says what that came to. */
export function PullPart({ projectId, upstream, versionNumber, isRunning, onPulled }: PullPartProps) {
  const [preview, setPreview] = useState<PullPreview | null>(null);
  const [pulled, setPulled] = useState<Pulled | null>(null);
  const { isBusy, problem, run } = useSubmit();
  const path = `/api/projects/${projectId}/github/pull`;

  const take = async (body: Partial<PullInput>): Promise<void> => {
    const answer = await callApi(pulledSchema, path, { method: "POST", body });
    setPreview(null);
    setPulled(answer);
    if (answer.version) onPulled(answer.version);
  };
  const look = (): void =>
    run(async () => {
      setPulled(null);
      const found = await callApi(pullPreviewSchema, path);
      // With nothing to change there is nothing to ask.
      if (found.total > 0) setPreview(found);
      else await take(found.commit ? { commit: found.commit } : {});
    });
  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-5 text-sm">
      {upstream ? (
        <p className="text-soft">
          {says.importedFrom}{" "}
          <a href={upstream.url} target="_blank" rel="noreferrer" className="text-ink underline wrap-anywhere">
            {upstream.owner}/{upstream.name}
          </a>
          {upstream.path ? ` · ${says.folder(upstream.path)}` : ""}
        </p>
      ) : null}
      {preview ? (
        <PullPreviewPart
          preview={preview}
          versionNumber={versionNumber}
          isBusy={isBusy}
          isRunning={isRunning}
          onTake={(keep) => run(() => take({ keep, ...(preview.commit ? { commit: preview.commit } : {}) }))}
          onCancel={() => setPreview(null)}
        />
      ) : (
        <BusyButton isBusy={isBusy} busyLabel={says.looking} disabled={isRunning} onClick={look}>
          {says.pull}
        </BusyButton>
      )}
      {problem ? <Alert>{problem.message}</Alert> : null}
      {pulled ? <Alert tone="calm">{sayPulled(pulled)}</Alert> : null}
      {pulled && pulled.leftOut.total > 0 ? (
        <div className="flex w-full flex-col gap-1.5">
          <p>{says.leftOut}</p>
          <LeftOutList leftOut={pulled.leftOut} />
        </div>
      ) : null}
    </div>
  );
}

function sayPulled({ version, conflicts }: Pulled): string {
  if (version) return says.pulled(version.number);
  return conflicts.length > 0 ? says.keptAll : says.nothingNew;
}
