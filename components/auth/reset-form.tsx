"use client";
import { useState } from "react";
import { callApiForNothing } from "@/components/client/api";
import { sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { AuthHead, AuthLink } from "./auth-shell";
import { newPasswordProblem } from "./check-fields";
import { FormButton, FormFrame } from "./form-frame";
import { LinkOutcome } from "./outcome";
import { PasswordField } from "./password-field";
import { useLinkToken } from "./use-link-token";

const says = t.auth.reset;

/** A new password by a link from a mail. */
export function ResetForm({ token: given }: { token: string | null }) {
  const token = useLinkToken(given);
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [isDone, setIsDone] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const fieldProblem = wrong ?? sayField(problem, "password");
  if (isDone) return <LinkOutcome title={says.doneTitle} text={says.done} href="/login" label={says.toLogin} />;
  if (!token) return <LinkOutcome title={says.deadTitle} text={says.noToken} href="/forgot" label={says.newLink} />;

  const save = (): void => {
    const found = newPasswordProblem(password);
    setWrong(found);
    if (found) return;
    run(async () => {
      await callApiForNothing("/api/account/reset", { method: "POST", body: { token, password } });
      setIsDone(true);
    });
  };
  return (
    <FormFrame onSubmit={save}>
      <AuthHead title={says.title} intro={says.intro} />
      {problem && !fieldProblem ? (
        <Alert>
          {problem.message} <AuthLink href="/forgot">{says.newLink}</AuthLink>
        </Alert>
      ) : null}
      <PasswordField
        label={says.field}
        name="password"
        autoComplete="new-password"
        hint={t.auth.fields.passwordHint(LIMITS.passwordMinChars)}
        value={password}
        error={fieldProblem}
        onChange={(event) => {
          setPassword(event.target.value);
          setWrong(undefined);
          clear();
        }}
      />
      <FormButton isBusy={isBusy} label={says.submit} busyLabel={says.busy} />
    </FormFrame>
  );
}
