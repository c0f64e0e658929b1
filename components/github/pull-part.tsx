"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { type Pulled, pulledSchema, type RepositoryState } from "@/lib/schemas/repository";
import type { Version } from "@/lib/schemas/version";
import { t } from "@/messages/en";
import { LeftOutList } from "./left-out-list";

const says = t.github.save;

type PullPartProps = {
  projectId: string;
  upstream: RepositoryState["upstream"];
  isRunning: boolean;
  onPulled: (version: Version) => void;
};

/** Takes what has changed at GitHub as a new version, and says what that came to. */
export function PullPart({ projectId, upstream, isRunning, onPulled }: PullPartProps) {
  const [pulled, setPulled] = useState<Pulled | null>(null);
  const { isBusy, problem, run } = useSubmit();
  const pull = (): void =>
    run(async () => {
      const path = `/api/projects/${projectId}/github/pull`;
      const answer = await callApi(pulledSchema, path, { method: "POST", body: {} });
      setPulled(answer);
      if (answer.version) onPulled(answer.version);
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
      <BusyButton isBusy={isBusy} busyLabel={says.pulling} disabled={isRunning} onClick={pull}>
        {says.pull}
      </BusyButton>
      {problem ? <Alert>{problem.message}</Alert> : null}
      {pulled ? (
        <Alert tone="calm">{pulled.version ? says.pulled(pulled.version.number) : says.nothingNew}</Alert>
      ) : null}
      {pulled && pulled.conflicts.length > 0 ? (
        <Alert tone="calm">
          <p>{says.conflicts}</p>
          <ul className="mt-1.5 font-mono text-compact">
            {pulled.conflicts.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {pulled && pulled.leftOut.total > 0 ? (
        <div className="flex w-full flex-col gap-1.5">
          <p>{says.leftOut}</p>
          <LeftOutList leftOut={pulled.leftOut} />
        </div>
      ) : null}
    </div>
  );
}
