"use client";
import { useState } from "react";
import { callApi, callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useLoaded } from "@/components/client/use-loaded";
import { useSubmit } from "@/components/client/use-submit";
import { BusyButton } from "@/components/ui/busy-button";
import { Dialog } from "@/components/ui/dialog";
import { copyListSchema, type ShownProject } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { DialogListState } from "./dialog-list-state";
import { shownName } from "./shown-name";

const says = t.adminSites.copiesDialog;

const loadCopies = (id: string, signal: AbortSignal) =>
  callApi(copyListSchema, `/api/admin/projects/${id}/copies`, { signal });

type CopiesDialogProps = { project: ShownProject; onClose: () => void; onDone: () => void };

/** The copies of a project that others see; each is taken down with one click once the project is, for its reason. */
export function CopiesDialog({ project, onClose, onDone }: CopiesDialogProps) {
  const { data, error, retry } = useLoaded(project.id, loadCopies);
  const [done, setDone] = useState<readonly string[]>([]);
  const reason = project.takenDown?.from === "everywhere" ? project.takenDown.reason : null;
  return (
    <Dialog title={says.title(shownName(project))} onClose={onClose} wide>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{reason === null ? says.first : says.text(reason)}</p>
        <DialogListState items={data?.items ?? null} error={error} retry={retry} says={says} />
        <ul>
          {data?.items.map((copy) => (
            <CopyRow
              key={copy.id}
              copy={copy}
              reason={reason}
              isDone={done.includes(copy.id)}
              onDone={() => {
                setDone((ids) => [...ids, copy.id]);
                onDone();
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

type CopyRowProps = { copy: ShownProject; reason: string | null; isDone: boolean; onDone: () => void };

function CopyRow({ copy, reason, isDone, onDone }: CopyRowProps) {
  const { isBusy, problem, run } = useSubmit();
  const url = copy.site?.isPublished ? copy.site.url : copy.share?.url;
  const takeDown = (): void =>
    run(async () => {
      const body = { reason, from: "everywhere" };
      await callApiForNothing(`/api/admin/projects/${copy.id}/take-down`, { method: "POST", body });
      showToast({ tone: "ok", message: t.adminSites.wasTakenDown.everywhere(shownName(copy)) });
      onDone();
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-52">
        <p className="text-sm wrap-anywhere">{copy.name}</p>
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className="font-mono text-compact text-cyan wrap-anywhere hover:underline"
        >
          {url?.replace(/^https?:\/\//, "")}
        </a>
        {problem ? <p className="mt-1 text-compact text-red">{problem.message}</p> : null}
      </div>
      {isDone ? <p className="text-sm text-soft">{says.done}</p> : null}
      {isDone || reason === null ? null : (
        <BusyButton
          tone="bad"
          size="small"
          isBusy={isBusy}
          busyLabel={t.adminSites.dialog.busy}
          aria-label={says.takeDown(shownName(copy))}
          onClick={takeDown}
        >
          {t.adminSites.takeDown}
        </BusyButton>
      )}
    </li>
  );
}
