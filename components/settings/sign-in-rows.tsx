"use client";
import { KeyRound, MonitorSmartphone } from "lucide-react";
import { useState } from "react";
import { PROVIDER_LOOKS } from "@/components/auth/providers";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { Button } from "@/components/ui/button";
import type { Security } from "@/lib/schemas/security";
import { t } from "@/messages/en";
import { PasswordDialog } from "./password-dialog";
import { ProofDialog } from "./proof-dialog";
import { ProviderRow } from "./provider-row";
import { Row } from "./section";

const says = t.settings.signIn;

/** The ways in: the password, the providers; and the end of every session. */
export function SignInRows({ security, onChange }: { security: Security; onChange: () => void }) {
  const [open, setOpen] = useState<"password" | "sessions" | null>(null);
  const { hasPassword, identities, providers } = security;
  const close = (): void => setOpen(null);
  const shown = PROVIDER_LOOKS.filter(
    ({ id }) => providers.includes(id) || identities.some(({ provider }) => provider === id),
  );
  return (
    <>
      <Row
        label={
          <>
            <KeyRound aria-hidden="true" className="size-[18px] shrink-0 text-soft" />
            {says.password}
          </>
        }
        action={
          <Button onClick={() => setOpen("password")}>{hasPassword ? says.changePassword : says.setPassword}</Button>
        }
      >
        {hasPassword ? says.hasPassword : says.hasNone}
      </Row>
      {shown.map((look) => (
        <ProviderRow key={look.id} look={look} security={security} onChange={onChange} />
      ))}
      <Row
        label={
          <>
            <MonitorSmartphone aria-hidden="true" className="size-[18px] shrink-0 text-soft" />
            {says.sessions}
          </>
        }
        action={<Button onClick={() => setOpen("sessions")}>{says.endSessions}</Button>}
      >
        {says.sessionsText}
      </Row>
      {open === "password" ? (
        <PasswordDialog
          hasPassword={hasPassword}
          onClose={close}
          onDone={() => {
            showToast({ tone: "ok", message: says.passwordSaved });
            onChange();
            close();
          }}
        />
      ) : null}
      {open === "sessions" ? (
        <ProofDialog
          title={says.endTitle}
          text={says.endText}
          hasPassword={false}
          submitLabel={says.endSessions}
          busyLabel={says.ending}
          onSubmit={async () => {
            await callApiForNothing("/api/account/sessions/end", { method: "POST" });
            window.location.assign("/login");
            return "leaving";
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
