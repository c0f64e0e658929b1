"use client";
import { useState } from "react";
import { emailProblem } from "@/components/auth/check-fields";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { sayField } from "@/components/client/use-submit";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";

const says = t.settings.profile;

type EmailDialogProps = { hasPassword: boolean; onClose: () => void; onDone: () => void };

/** Asks for a new address; it counts once the link sent to it was opened. */
export function EmailDialog({ hasPassword, onClose, onDone }: EmailDialogProps) {
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState<string>();
  const check = (): boolean => {
    const found = emailProblem(email);
    setWrong(found);
    return !found;
  };
  return (
    <ProofDialog
      title={says.changeTitle}
      text={says.changeText}
      hasPassword={hasPassword}
      submitLabel={says.changeSubmit}
      busyLabel={says.resending}
      check={check}
      onSubmit={async (password) => {
        await callApiForNothing("/api/account/email", { method: "POST", body: { email, password } });
        showToast({ tone: "ok", message: says.resent(email.trim()) });
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      {(problem) => (
        <Field
          label={says.newEmail}
          type="email"
          inputMode="email"
          autoComplete="email"
          value={email}
          error={wrong ?? sayField(problem, "email")}
          onChange={(event) => {
            setEmail(event.target.value);
            setWrong(undefined);
          }}
        />
      )}
    </ProofDialog>
  );
}
