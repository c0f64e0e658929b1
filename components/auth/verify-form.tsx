"use client";
import Link from "next/link";
import { useState } from "react";
import { callApi, callApiForNothing } from "@/components/client/api";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { buttonClasses } from "@/components/ui/button";
import { verifiedSchema } from "@/lib/schemas/account";
import { t } from "@/messages/en";
import { AuthHead } from "./auth-shell";
import { FormButton, FormFrame } from "./form-frame";
import { LinkOutcome, Outcome } from "./outcome";
import { useLinkToken } from "./use-link-token";

const says = t.auth.verify;

type VerifyFormProps = { token: string | null; isSignedIn: boolean };

/**
 * Confirms an address by a link from a mail. A click does it, never the opening of the page: mail filters open links
 * before people do.
 */
export function VerifyForm({ token: given, isSignedIn }: VerifyFormProps) {
  const token = useLinkToken(given);
  const [done, setDone] = useState<string | null>(null);
  const { isBusy, problem, run } = useSubmit();
  if (done) {
    const [href, label] = isSignedIn ? ["/dashboard", says.toDashboard] : ["/login", says.toLogin];
    return <LinkOutcome title={says.doneTitle} text={done} href={href} label={label} />;
  }
  const isDead = problem !== null && !["OFFLINE", "RATE_LIMITED", "UNAVAILABLE", "INTERNAL"].includes(problem.code);
  if (!token || isDead) {
    return (
      <Outcome title={says.deadTitle} text={problem?.message ?? says.noToken}>
        {isSignedIn ? (
          <NewLink />
        ) : (
          <Link href="/login?next=/settings" className={buttonClasses({ tone: "primary" })}>
            {says.signInForNewLink}
          </Link>
        )}
      </Outcome>
    );
  }
  const confirm = (): void =>
    run(async () => {
      const { email, purpose } = await callApi(verifiedSchema, "/api/account/verify", {
        method: "POST",
        body: { token },
      });
      setDone(purpose === "verify" ? says.verified(email) : says.changed(email));
    });
  return (
    <FormFrame onSubmit={confirm}>
      <AuthHead title={says.title} intro={says.intro} />
      {problem ? <Alert>{problem.message}</Alert> : null}
      <FormButton isBusy={isBusy} label={says.submit} busyLabel={says.busy} />
    </FormFrame>
  );
}

function NewLink() {
  const [isSent, setIsSent] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const send = (): void =>
    run(async () => {
      await callApiForNothing("/api/account/verify/send", { method: "POST" });
      setIsSent(true);
    });
  return (
    <>
      {problem ? <Alert>{problem.message}</Alert> : null}
      {isSent ? (
        <Alert tone="calm">{says.newLinkSent}</Alert>
      ) : (
        <BusyButton tone="primary" isBusy={isBusy} busyLabel={says.sending} onClick={send}>
          {says.newLink}
        </BusyButton>
      )}
      <Link href="/settings" className={buttonClasses({})}>
        {says.toSettings}
      </Link>
    </>
  );
}
