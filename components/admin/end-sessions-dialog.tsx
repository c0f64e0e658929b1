"use client";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { ProofDialog } from "@/components/settings/proof-dialog";
import { t } from "@/messages/en";

const says = t.admin.users;

type EndSessionsDialogProps = { user: { id: string; name: string }; onClose: () => void };

/** Asks once before somebody is signed out everywhere. */
export function EndSessionsDialog({ user: { id, name }, onClose }: EndSessionsDialogProps) {
  return (
    <ProofDialog
      title={says.endTitle(name)}
      text={says.endText}
      hasPassword={false}
      hasOwnProof
      submitLabel={says.endSubmit}
      busyLabel={says.ending}
      onSubmit={async () => {
        await callApiForNothing(`/api/admin/users/${id}/sessions/end`, { method: "POST" });
        showToast({ tone: "ok", message: says.endedSessions(name) });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
