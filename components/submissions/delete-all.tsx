"use client";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SubmissionList } from "@/lib/schemas/submission";
import { t } from "@/messages/en";

const says = t.submissions;

type DeleteAllProps = { projectId: string; list: SubmissionList; onClose: () => void; onDeleted: () => void };

/** Asks once, and deletes all that was there when the list was loaded: what came since stays. */
export function DeleteAll({ projectId, list, onClose, onDeleted }: DeleteAllProps) {
  const { isBusy, problem, run } = useSubmit();
  const remove = (): void =>
    run(async () => {
      const upTo = list.newestId === null ? "" : `?upTo=${list.newestId}`;
      await callApiForNothing(`/api/projects/${projectId}/submissions${upTo}`, { method: "DELETE" });
      showToast({ tone: "ok", message: says.deletedAll });
      onDeleted();
    });
  return (
    <Dialog title={says.deleteAll} onClose={onClose}>
      <p className="text-sm text-soft">{says.deleteAllAsk(list.total)}</p>
      {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
      <div className="mt-6 flex flex-wrap justify-end gap-2.5">
        <Button onClick={onClose}>{says.deleteAllNo}</Button>
        <BusyButton tone="bad" isBusy={isBusy} onClick={remove}>
          {says.deleteAllYes}
        </BusyButton>
      </div>
    </Dialog>
  );
}
