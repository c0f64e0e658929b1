"use client";
import { type ReactNode, useState } from "react";
import { FormFrame } from "@/components/auth/form-frame";
import { PasswordField } from "@/components/auth/password-field";
import { signOut } from "@/components/client/session";
import { type Problem, useSubmit, type Work } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { BusyButton } from "@/components/ui/busy-button";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { t } from "@/messages/en";

const says = t.settings.proof;

type ProofDialogProps = {
  title: string;
  text?: string;
  /** Whether there is a password to ask for. Without one the server may ask for a fresh sign-in instead. */
  hasPassword: boolean;
  passwordLabel?: string;
  submitLabel: string;
  busyLabel: string;
  tone?: "primary" | "bad";
  /** What is filled in proves who it is, so that signing in again is no way out. */
  hasOwnProof?: boolean;
  /** What else has to be filled in; it learns what the server said about its fields. */
  children?: (problem: Problem | null) => ReactNode;
  /** False keeps the form from being sent; its own fields then say why. */
  check?: () => boolean;
  onSubmit: (password: string | undefined) => ReturnType<Work>;
  onClose: () => void;
};

/** Asks for the password before something that matters, and does it. */
export function ProofDialog(props: ProofDialogProps) {
  const {
    title,
    text,
    hasPassword,
    submitLabel,
    busyLabel,
    tone = "primary",
    hasOwnProof = false,
    children,
    check,
    onClose,
  } = props;
  const [password, setPassword] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const isRefused = problem?.code === "FORBIDDEN";
  const refusal = isRefused ? problem?.message : undefined;

  const submit = (): void => {
    const lacksPassword = hasPassword && password === "";
    setIsMissing(lacksPassword);
    if (check?.() === false || lacksPassword) return;
    run(() => props.onSubmit(hasPassword ? password : undefined));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <FormFrame onSubmit={submit}>
        {text ? <p className="text-sm text-soft">{text}</p> : null}
        {problem && !(hasPassword && isRefused) && Object.keys(problem.fields).length === 0 ? (
          <Alert>{problem.message}</Alert>
        ) : null}
        {children?.(problem)}
        {hasPassword ? (
          <PasswordField
            label={props.passwordLabel ?? says.password}
            autoComplete="current-password"
            value={password}
            error={isMissing ? says.missing : refusal}
            onChange={(event) => {
              setPassword(event.target.value);
              setIsMissing(false);
              clear();
            }}
          />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2.5">
          <Button onClick={onClose}>{t.common.cancel}</Button>
          {isRefused && !hasPassword && !hasOwnProof ? (
            <SignInAgain />
          ) : (
            <BusyButton type="submit" tone={tone} isBusy={isBusy} busyLabel={busyLabel}>
              {submitLabel}
            </BusyButton>
          )}
        </div>
      </FormFrame>
    </Dialog>
  );
}

/** Signs out and in again: the proof of who has no password. */
function SignInAgain() {
  const { isBusy, run } = useSubmit();
  return (
    <BusyButton
      tone="primary"
      isBusy={isBusy}
      onClick={() =>
        run(async () => {
          await signOut();
          window.location.assign("/login?next=/settings");
          return "leaving";
        })
      }
    >
      {says.signInAgain}
    </BusyButton>
  );
}
