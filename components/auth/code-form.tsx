"use client";
import { useEffect, useRef, useState } from "react";
import { useSubmit } from "@/components/client/use-submit";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { t } from "@/messages/en";
import { AuthHead } from "./auth-shell";
import { FormButton, FormFrame } from "./form-frame";

const says = t.auth.code;

type CodeFormProps = {
  /** Signs in with the code and resolves to the path to go to. */
  onCode: (code: string) => Promise<string>;
  onBack: () => void;
};

/** The second step of signing in: a code from the person's app, or one of the recovery codes. */
export function CodeForm({ onCode, onBack }: CodeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [isRecovery, setIsRecovery] = useState(false);
  const [missing, setMissing] = useState(false);
  const { isBusy, problem, run, clear } = useSubmit();
  const field = (): HTMLInputElement | null => form.current?.querySelector("input") ?? null;
  useEffect(() => field()?.focus(), [isRecovery]);
  useEffect(() => {
    if (problem) field()?.select();
  }, [problem]);

  const submit = (): void => {
    const code = field()?.value.trim() ?? "";
    setMissing(code === "");
    if (code === "") return field()?.focus();
    run(async () => {
      window.location.assign(await onCode(code));
      return "leaving";
    });
  };
  return (
    <FormFrame formRef={form} onSubmit={submit}>
      <AuthHead title={says.title} intro={isRecovery ? says.introRecovery : says.intro} />
      <Field
        key={String(isRecovery)}
        name="code"
        label={isRecovery ? says.recoveryLabel : says.label}
        inputMode={isRecovery ? "text" : "numeric"}
        autoComplete={isRecovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        error={missing ? says.missing : problem?.message}
        onChange={() => {
          setMissing(false);
          clear();
        }}
      />
      <FormButton isBusy={isBusy} label={t.auth.login.submit} busyLabel={t.auth.login.busy} />
      <div className="-mx-4 flex flex-wrap">
        <Button tone="bare" onClick={() => setIsRecovery(!isRecovery)}>
          {isRecovery ? says.useApp : says.useRecovery}
        </Button>
        <Button tone="bare" onClick={onBack}>
          {says.back}
        </Button>
      </div>
    </FormFrame>
  );
}
