"use client";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { recoveryCodesSchema, twoFactorSetupSchema, type TwoFactorSetup as Setup } from "@/lib/schemas/security";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";
import { RecoveryCodes } from "./recovery-codes";
import { ScanDialog } from "./scan-dialog";

const says = t.settings.twoFactor;

type TwoFactorSetupProps = { hasPassword: boolean; onClose: () => void; onDone: () => void };

/** Turns two-factor sign-in on: the password, the QR code and a first code from the app, the recovery codes. */
export function TwoFactorSetup({ hasPassword, onClose, onDone }: TwoFactorSetupProps) {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} intro={says.codesIntro} onClose={onClose} />;
  if (setup) {
    return (
      <ScanDialog
        setup={setup}
        onClose={onClose}
        onCode={async (code) => {
          const path = "/api/account/two-factor/confirm";
          const { recoveryCodes } = await callApi(recoveryCodesSchema, path, { method: "POST", body: { code } });
          setCodes(recoveryCodes);
          onDone();
        }}
      />
    );
  }
  return (
    <ProofDialog
      title={says.turnOnTitle}
      text={says.turnOnText}
      hasPassword={hasPassword}
      submitLabel={says.next}
      busyLabel={says.checking}
      onSubmit={async (password) => {
        const body = { password };
        setSetup(await callApi(twoFactorSetupSchema, "/api/account/two-factor", { method: "POST", body }));
      }}
      onClose={onClose}
    />
  );
}
