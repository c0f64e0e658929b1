"use client";
import { useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { SelectField } from "@/components/ui/select-field";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { KEEP_DAYS, type KeepDays as Days } from "@/lib/schemas/submission";
import { t } from "@/messages/en";

const says = t.submissions;

type KeepDaysProps = { projectId: string; keepDays: Days; onSaved: () => void };

/** How long submissions are kept, and a dialog to change it. */
export function KeepDays({ projectId, keepDays, onSaved }: KeepDaysProps) {
  const [isOpen, setIsOpen] = useState(false);
  const saved = (): void => {
    setIsOpen(false);
    onSaved();
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2 text-compact text-muted">
      <p>{says.keptFor(keepDays)}</p>
      <Button size="small" tone="bare" onClick={() => setIsOpen(true)}>
        {says.keepChange}
      </Button>
      {isOpen ? (
        <KeepDialog projectId={projectId} keepDays={keepDays} onSaved={saved} onClose={() => setIsOpen(false)} />
      ) : null}
    </div>
  );
}

function KeepDialog({ projectId, keepDays, onSaved, onClose }: KeepDaysProps & { onClose: () => void }) {
  const [chosen, setChosen] = useState<Days>(keepDays);
  const { isBusy, problem, run } = useSubmit();
  const save = (): void =>
    run(async () => {
      const body = { keepDays: chosen };
      await callApiForNothing(`/api/projects/${projectId}/submissions`, { method: "PATCH", body });
      showToast({ tone: "ok", message: says.keepSaved });
      onSaved();
    });
  return (
    <Dialog title={says.keepTitle} onClose={onClose}>
      <SelectField
        label={says.keepLabel}
        value={chosen ?? ""}
        onChange={(event) => setChosen(KEEP_DAYS.find((days) => String(days) === event.target.value) ?? null)}
      >
        <option value="">{says.keepAlways}</option>
        {KEEP_DAYS.map((days) => (
          <option key={days} value={days}>
            {says.keepDays(days)}
          </option>
        ))}
      </SelectField>
      {chosen === null ? null : <p className="mt-3 text-sm text-soft">{says.keepNote}</p>}
      {problem ? <Alert className="mt-4">{problem.message}</Alert> : null}
      <div className="mt-6 flex justify-end">
        <BusyButton tone="primary" isBusy={isBusy} onClick={save}>
          {says.keepSave}
        </BusyButton>
      </div>
    </Dialog>
  );
}
