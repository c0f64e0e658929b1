"use client";
import { BadgeCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { showToast } from "@/components/client/toast-store";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import type { Account } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { EmailDialog } from "./email-dialog";
import { NameForm } from "./name-form";
import { Row, Section } from "./section";
import type { LoadedSecurity } from "./use-security";

const says = t.settings.profile;

/** The name and the address. */
export function ProfileSection({ user, loaded }: { user: Account["user"]; loaded: LoadedSecurity }) {
  const router = useRouter();
  const [isChanging, setIsChanging] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const { security, reload } = loaded;
  const resend = (): void =>
    run(async () => {
      await callApiForNothing("/api/account/verify/send", { method: "POST" });
      showToast({ tone: "ok", message: says.resent(user.email) });
    });
  return (
    <Section id="profile" title={says.title}>
      <NameForm name={user.name} onSaved={() => router.refresh()} />
      <Row
        id="verify"
        label={says.email}
        action={
          <Button disabled={!security} aria-label={says.changeOf} onClick={() => setIsChanging(true)}>
            {t.settings.change}
          </Button>
        }
      >
        <p className="text-base text-ink">{user.email}</p>
        {user.emailVerified ? (
          <p className="flex items-center gap-1.5">
            <BadgeCheck aria-hidden="true" className="size-4 shrink-0 text-green" />
            {says.verified}
          </p>
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <p>{says.unverified}</p>
            <BusyButton size="small" isBusy={isBusy} busyLabel={says.resending} onClick={resend}>
              {says.resend}
            </BusyButton>
          </div>
        )}
        {security?.pendingEmail ? (
          <Alert tone="calm" className="mt-2.5">
            {says.pending(security.pendingEmail)}
          </Alert>
        ) : null}
        {problem ? <Alert className="mt-2.5">{problem.message}</Alert> : null}
      </Row>
      {isChanging && security ? (
        <EmailDialog
          hasPassword={security.hasPassword}
          onClose={() => setIsChanging(false)}
          onDone={() => {
            reload();
            router.refresh();
          }}
        />
      ) : null}
    </Section>
  );
}
