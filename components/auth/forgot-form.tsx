"use client";
import { useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";
import { AuthHead, AuthLink } from "./auth-shell";
import { emailProblem } from "./check-fields";
import { FormButton, FormFrame } from "./form-frame";

const says = t.auth.forgot;

/** Asks for a link to choose a new password. The answer never says whether the address has an account. */
export function ForgotForm() {
  const [email, setEmail] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [isSent, setIsSent] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  if (isSent) {
    return (
      <div role="status" className="flex flex-col gap-6">
        <AuthHead title={says.sentTitle} intro={says.sent(email.trim())} />
        <div className="flex flex-wrap items-center gap-4">
          <Button onClick={() => setIsSent(false)}>{says.again}</Button>
          <AuthLink href="/login">{says.toLogin}</AuthLink>
        </div>
      </div>
    );
  }
  const send = (): void => {
    const found = emailProblem(email);
    setWrong(found);
    if (found) return;
    run(async () => {
      await callApiForNothing("/api/account/forgot", { method: "POST", body: { email } });
      setIsSent(true);
    });
  };
  return (
    <FormFrame onSubmit={send}>
      <AuthHead title={says.title} intro={says.intro} />
      {problem ? <Alert>{problem.message}</Alert> : null}
      <Field
        label={t.auth.fields.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        value={email}
        error={wrong}
        onChange={(event) => {
          setEmail(event.target.value);
          setWrong(undefined);
          clear();
        }}
      />
      <FormButton isBusy={isBusy} label={says.submit} busyLabel={says.busy} />
      <p className="text-sm">
        <AuthLink href="/login">{says.toLogin}</AuthLink>
      </p>
    </FormFrame>
  );
}
