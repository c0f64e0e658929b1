"use client";
import { useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Segmented } from "@/components/ui/segmented";
import type { TakenDownFrom } from "@/lib/schemas/project";
import { type ShownProject, takeDownInputSchema } from "@/lib/schemas/site-report";
import { t } from "@/messages/en";
import { shownName } from "./shown-name";

const says = t.adminSites.dialog;

type TakeDownDialogProps = { project: ShownProject; onClose: () => void; onDone: () => void };

/** Closes what others see of a project, with a reason for its owner. */
export function TakeDownDialog({ project, onClose, onDone }: TakeDownDialogProps) {
  const [reason, setReason] = useState("");
  const [from, setFrom] = useState<TakenDownFrom>("everywhere");
  const [wrong, setWrong] = useState<string | null>(null);
  const { isBusy, problem, run, clear } = useSubmit();
  const takeDown = (): void => {
    const read = takeDownInputSchema.safeParse({ reason, from });
    setWrong(read.success ? null : says.reasonShort);
    if (!read.success) return;
    run(async () => {
      await callApiForNothing(`/api/admin/projects/${project.id}/take-down`, { method: "POST", body: read.data });
      showToast({ tone: "ok", message: t.adminSites.wasTakenDown[from](shownName(project)) });
      onDone();
      onClose();
    });
  };
  return (
    <Dialog title={says.title(shownName(project))} onClose={onClose}>
      <FormFrame onSubmit={takeDown}>
        {isOfForm(problem, ["reason"]) ? <Alert>{problem.message}</Alert> : null}
        {project.share?.isListed && !project.takenDown ? (
          <Segmented label={says.from} options={says.froms} value={from} onChange={setFrom} />
        ) : null}
        <p className="text-sm text-soft">{says.means[from]}</p>
        <Field
          label={says.reason}
          hint={says.reasonHint}
          maxLength={300}
          value={reason}
          error={wrong ?? sayField(problem, "reason")}
          onChange={(event) => {
            setReason(event.target.value);
            setWrong(null);
            clear("reason");
          }}
        />
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <BusyButton type="submit" tone="bad" isBusy={isBusy} busyLabel={says.busy}>
            {says.submit}
          </BusyButton>
        </div>
      </FormFrame>
    </Dialog>
  );
}
