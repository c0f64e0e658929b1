"use client";
import { useState } from "react";
import { newPasswordProblem } from "@/components/auth/check-fields";
import { PasswordField } from "@/components/auth/password-field";
import { callApiForNothing } from "@/components/client/api";
import { sayField } from "@/components/client/use-submit";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";

const says = t.settings.signIn;

type PasswordDialogProps = { hasPassword: boolean; onClose: () => void; onDone: () => void };

/** Changes the password, or sets the first one. */
export function PasswordDialog({ hasPassword, onClose, onDone }: PasswordDialogProps) {
  const [newPassword, setNewPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  const check = (): boolean => {
    const found = newPasswordProblem(newPassword);
    setWrong(found);
    return !found;
  };
  return (
    <ProofDialog
      title={hasPassword ? says.changeTitle : says.setTitle}
      text={says.passwordText}
      hasPassword={hasPassword}
      passwordLabel={says.currentPassword}
      submitLabel={t.settings.save}
      busyLabel={t.settings.saving}
      check={check}
      onSubmit={async (currentPassword) => {
        await callApiForNothing("/api/account/password", { method: "POST", body: { currentPassword, newPassword } });
        onDone();
      }}
      onClose={onClose}
    >
      {(problem) => (
        <PasswordField
          label={says.newPassword}
          autoComplete="new-password"
          hint={t.auth.fields.passwordHint(LIMITS.passwordMinChars)}
          value={newPassword}
          error={wrong ?? sayField(problem, "newPassword")}
          onChange={(event) => {
            setNewPassword(event.target.value);
            setWrong(undefined);
          }}
        />
      )}
    </ProofDialog>
  );
}
