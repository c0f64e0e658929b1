"use client";
import { useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";

const says = t.settings.twoFactor;

type TurnOffDialogProps = { hasPassword: boolean; onClose: () => void; onDone: () => void };

/** Turns two-factor sign-in off: by the password, or by a code where there is none. */
export function TurnOffDialog({ hasPassword, onClose, onDone }: TurnOffDialogProps) {
  const [code, setCode] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  return (
    <ProofDialog
      title={says.turnOffTitle}
      text={says.turnOffText}
      hasPassword={hasPassword}
      hasOwnProof={!hasPassword}
      submitLabel={says.turnOff}
      busyLabel={says.turningOff}
      tone="bad"
      check={() => {
        const isLacking = !hasPassword && code.trim() === "";
        setIsMissing(isLacking);
        return !isLacking;
      }}
      onSubmit={async (password) => {
        const body = hasPassword ? { password } : { code };
        await callApiForNothing("/api/account/two-factor/off", { method: "POST", body });
        onDone();
      }}
      onClose={onClose}
    >
      {() =>
        hasPassword ? null : (
          <Field
            label={says.turnOffCode}
            autoComplete="one-time-code"
            maxLength={40}
            value={code}
            error={isMissing ? t.auth.code.missing : undefined}
            onChange={(event) => {
              setCode(event.target.value);
              setIsMissing(false);
            }}
          />
        )
      }
    </ProofDialog>
  );
}
