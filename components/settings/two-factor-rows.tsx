"use client";
import { Smartphone } from "lucide-react";
import { useState } from "react";
import { callApi } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { Button } from "@/components/ui/button";
import { recoveryCodesSchema, type Security } from "@/lib/schemas/security";
import { t } from "@/messages/en";
import { ProofDialog } from "./proof-dialog";
import { RecoveryCodes } from "./recovery-codes";
import { Row } from "./section";
import { TurnOffDialog } from "./turn-off-dialog";
import { TwoFactorSetup } from "./two-factor-setup";

const says = t.settings.twoFactor;

/** A code from the person's phone at sign-in: on, off, and the codes for the day the phone is lost. */
export function TwoFactorRows({ security, onChange }: { security: Security; onChange: () => void }) {
  const [open, setOpen] = useState<"on" | "off" | "codes" | null>(null);
  const [newCodes, setNewCodes] = useState<readonly string[] | null>(null);
  const { hasPassword, twoFactor } = security;
  const close = (): void => setOpen(null);
  return (
    <>
      <Row
        label={
          <>
            <Smartphone aria-hidden="true" className="size-[18px] shrink-0 text-soft" />
            {says.label}
          </>
        }
        action={
          twoFactor.isOn ? (
            <Button onClick={() => setOpen("off")}>{says.turnOff}</Button>
          ) : (
            <Button onClick={() => setOpen("on")}>{says.turnOn}</Button>
          )
        }
      >
        {twoFactor.isOn ? says.on(twoFactor.recoveryCodesLeft) : says.off}
      </Row>
      {twoFactor.isOn ? (
        <Row label={says.codesLabel} action={<Button onClick={() => setOpen("codes")}>{says.newCodes}</Button>}>
          {says.codesText}
        </Row>
      ) : null}
      {open === "on" ? <TwoFactorSetup hasPassword={hasPassword} onClose={close} onDone={onChange} /> : null}
      {open === "off" ? (
        <TurnOffDialog
          hasPassword={hasPassword}
          onClose={close}
          onDone={() => {
            showToast({ tone: "ok", message: says.turnedOff });
            onChange();
            close();
          }}
        />
      ) : null}
      {open === "codes" ? (
        <ProofDialog
          title={says.newCodesTitle}
          text={says.newCodesText}
          hasPassword={hasPassword}
          submitLabel={says.newCodes}
          busyLabel={t.settings.saving}
          onSubmit={async (password) => {
            const path = "/api/account/two-factor/recovery-codes";
            const { recoveryCodes } = await callApi(recoveryCodesSchema, path, { method: "POST", body: { password } });
            setNewCodes(recoveryCodes);
            onChange();
            close();
          }}
          onClose={close}
        />
      ) : null}
      {newCodes ? (
        <RecoveryCodes codes={newCodes} intro={says.newCodesIntro} onClose={() => setNewCodes(null)} />
      ) : null}
    </>
  );
}
