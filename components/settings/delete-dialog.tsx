"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { sayDay } from "@/components/client/format-date";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { deletionSchema } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";

const says = t.settings.data;

/** By a whole page load, so that nothing stays of the session that has ended. */
const goToStart = (): void => window.location.assign("/");

/** Asks once more before the account goes, and says until when it can be kept. */
export function DeleteDialog({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const [deleteAfter, setDeleteAfter] = useState<string | null>(null);
  if (deleteAfter) {
    return (
      <Dialog title={says.removedTitle} onClose={goToStart} isKept>
        <p className="text-sm text-soft">{says.removedText(sayDay(deleteAfter))}</p>
        <div className="mt-5 flex justify-end">
          <Button tone="primary" onClick={goToStart}>
            {says.toStart}
          </Button>
        </div>
      </Dialog>
    );
  }
  return (
    <ProofDialog
      title={says.removeTitle}
      hasPassword={hasPassword}
      submitLabel={says.removeSubmit}
      busyLabel={says.removing}
      tone="bad"
      onSubmit={async (password) => {
        const answer = await callApi(deletionSchema, "/api/account", { method: "DELETE", body: { password } });
        setDeleteAfter(answer.deleteAfter);
      }}
      onClose={onClose}
    >
      {() => (
        <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm text-soft">
          {says.removeDetails.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </ProofDialog>
  );
}
