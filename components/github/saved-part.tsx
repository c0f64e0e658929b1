"use client";
import { ExternalLink, GitPullRequest } from "lucide-react";
import { useState } from "react";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { type RepositoryState, savedSchema } from "@/lib/schemas/repository";
import { t } from "@/messages/en";

const says = t.github.save;

type SavedPartProps = {
  projectId: string;
  saved: NonNullable<RepositoryState["saved"]>;
  versionNumber: number;
  onChange: () => void;
};

/** Where a project is saved, and the versions that aren't there yet. */
export function SavedPart({ projectId, saved, versionNumber, onChange }: SavedPartProps) {
  const [isAsked, setIsAsked] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const path = `/api/projects/${projectId}/github`;
  const { owner, name, url, branch, pullRequest } = saved;
  const savedUpTo = pullRequest?.versionNumber ?? saved.versionNumber;

  const save = (): void =>
    run(async () => {
      try {
        const answer = await callApi(savedSchema, path, { method: "POST", body: { owner, name } });
        showToast({ tone: "ok", message: answer.pullRequest ? says.savedBeside : says.saved });
      } finally {
        // A save that was cut short has come a part of the way.
        onChange();
      }
    });
  const forget = (): void =>
    run(async () => {
      await callApiForNothing(path, { method: "DELETE" });
      showToast({ tone: "ok", message: says.forgotten });
      onChange();
    });
  return (
    <div className="flex flex-col gap-4 text-sm">
      <p className="text-soft">
        <a href={url} target="_blank" rel="noreferrer" className="font-medium text-ink underline wrap-anywhere">
          {owner}/{name}
          <ExternalLink aria-hidden="true" className="ml-1 inline size-4" />
        </a>{" "}
        {says.at(branch)}.{" "}
        {savedUpTo < versionNumber ? says.behind(savedUpTo, versionNumber) : says.upToDate(savedUpTo)}
      </p>
      {pullRequest ? (
        <Alert tone="calm">
          <p>{says.savedBeside}</p>
          <a href={pullRequest.url} target="_blank" rel="noreferrer" className="mt-1.5 inline-flex gap-1.5 underline">
            <GitPullRequest aria-hidden="true" className="size-4" />
            {says.pullRequest}
          </a>
        </Alert>
      ) : null}
      {problem ? <Alert>{problem.message}</Alert> : null}
      <div className="flex flex-wrap gap-2.5">
        <BusyButton
          tone="primary"
          isBusy={isBusy}
          busyLabel={says.saving}
          disabled={savedUpTo >= versionNumber}
          onClick={save}
        >
          {says.again}
        </BusyButton>
        <Button tone="bare" onClick={() => (isAsked ? forget() : setIsAsked(true))}>
          {isAsked ? says.forgetYes : says.forget}
        </Button>
      </div>
      {isAsked ? <p className="text-compact text-muted">{says.forgetText}</p> : null}
    </div>
  );
}
