"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { useLoaded } from "@/components/client/use-loaded";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { type Instructions, instructionsAnswerSchema } from "@/lib/schemas/instructions";
import { t } from "@/messages/en";
import { InstructionsForm } from "./instructions-form";

const says = t.instructions;

const load = async (projectId: string, signal?: AbortSignal): Promise<Instructions> =>
  (await callApi(instructionsAnswerSchema, `/api/projects/${projectId}/instructions`, signal ? { signal } : {}))
    .instructions;

/** What holds for every request in a project. What was typed and not saved is left by the form's own buttons only. */
export function InstructionsDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { data, error, retry } = useLoaded(projectId, load);
  const [isChanged, setIsChanged] = useState(false);
  return (
    <Dialog title={says.title} onClose={onClose} isKept={isChanged}>
      <p className="mb-4 text-sm text-pretty text-soft">{says.text}</p>
      {error ? (
        <div className="flex flex-col items-start gap-3">
          <Alert>{error}</Alert>
          <Button onClick={retry}>{t.common.retry}</Button>
        </div>
      ) : null}
      {data === null && !error ? (
        <div aria-busy="true">
          <span className="sr-only">{says.loading}</span>
          <Skeleton className="h-48" />
        </div>
      ) : null}
      {data ? (
        <InstructionsForm
          loaded={data}
          loadAgain={() => load(projectId)}
          path={`/api/projects/${projectId}/instructions`}
          onChanged={setIsChanged}
          onClose={onClose}
        />
      ) : null}
    </Dialog>
  );
}
