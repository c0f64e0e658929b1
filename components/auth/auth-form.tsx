"use client";
import { useEffect, useRef, useState } from "react";
import { ApiError, callApiForNothing } from "@/components/client/api";
import { peekCarriedPrompt } from "@/components/client/prompt-carry";
import { signInWithPassword } from "@/components/client/session";
import { useIsHydrated } from "@/components/client/use-is-hydrated";
import { isOfForm, sayField, useSubmit } from "@/components/client/use-submit";
import { Alert } from "@/components/ui/alert";
import { Field } from "@/components/ui/field";
import { LIMITS } from "@/lib/schemas/limits";
import type { Provider } from "@/lib/schemas/provider";
import { t } from "@/messages/en";
import { AuthHead, AuthLink } from "./auth-shell";
import { checkLogin, checkRegister, FIELDS, type FieldErrors, type FieldName, readValues } from "./check-fields";
import { FormButton, FormFrame } from "./form-frame";
import { PasswordField } from "./password-field";
import { ProviderButtons } from "./provider-buttons";

type AuthFormProps = {
  kind: "login" | "register";
  next: string;
  providers: readonly Provider[];
  /** What went wrong before the page was opened, as a sentence. */
  error: string | null;
  onCodeNeeded: (email: string, password: string) => void;
};

/** The ways in: the providers, or e-mail and password; on success the browser goes to `next` with its new session. */
export function AuthForm({ kind, next, providers, error, onCodeNeeded }: AuthFormProps) {
  const [missing, setMissing] = useState<FieldErrors>({});
  const [firstError, setFirstError] = useState(error);
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const { isBusy, problem, run, clear } = submit;
  const isHydrated = useIsHydrated();
  const carried = isHydrated ? peekCarriedPrompt() : null;
  const says = t.auth[kind];
  const other = kind === "login" ? "register" : "login";

  useEffect(() => focusFirst(form.current, missing), [missing]);
  useEffect(() => focusFirst(form.current, problem?.fields ?? {}), [problem]);

  const enter = (): void => {
    if (!form.current || isBusy) return;
    const values = readValues(form.current);
    const email = values.email.trim();
    const found = kind === "register" ? checkRegister(values) : checkLogin(values);
    setFirstError(null);
    setMissing(found);
    if (Object.keys(found).length > 0) return clear();
    run(async () => {
      if (kind === "register") await register(values);
      try {
        await signInWithPassword(email, values.password);
      } catch (cause) {
        if (cause instanceof ApiError && cause.code === "CODE_REQUIRED") return onCodeNeeded(email, values.password);
        throw kind === "register" ? new ApiError(0, "SIGN_IN", t.auth.register.thenSignIn) : cause;
      }
      window.location.assign(next);
      return "leaving";
    });
  };
  const bind = (name: FieldName) => ({
    name,
    error: missing[name] ?? sayField(problem, name),
    onChange: () => {
      setMissing((now) => (now[name] ? { ...now, [name]: undefined } : now));
      clear(name);
    },
  });
  const sentence = isOfForm(problem, FIELDS) ? problem.message : firstError;

  return (
    <FormFrame formRef={form} onSubmit={enter}>
      <AuthHead title={says.title} intro={carried && !carried.isHeld ? says.introWithPrompt : says.intro} />
      {carried ? (
        <figure className="rounded-xl border border-line bg-card px-4 py-3">
          <figcaption className="text-xs text-cyan">{t.auth.keptPrompt}</figcaption>
          <blockquote className="mt-1 line-clamp-3 text-sm text-soft wrap-anywhere">{carried.prompt}</blockquote>
        </figure>
      ) : null}
      {sentence ? <Alert>{sentence}</Alert> : null}
      <ProviderButtons offered={providers} next={next} submit={submit} />
      {kind === "register" ? (
        <Field label={t.auth.fields.name} autoComplete="name" maxLength={200} {...bind("name")} />
      ) : null}
      <Field label={t.auth.fields.email} type="email" inputMode="email" autoComplete="email" {...bind("email")} />
      <div className="flex flex-col gap-1.5">
        <PasswordField
          label={t.auth.fields.password}
          autoComplete={kind === "register" ? "new-password" : "current-password"}
          {...(kind === "register" ? { hint: t.auth.fields.passwordHint(LIMITS.passwordMinChars) } : {})}
          {...bind("password")}
        />
        {kind === "login" ? (
          <p className="text-sm">
            <AuthLink href="/forgot">{t.auth.login.forgot}</AuthLink>
          </p>
        ) : null}
      </div>
      <FormButton isBusy={isBusy} label={says.submit} busyLabel={says.busy} />
      <p className="text-sm text-soft">
        {says.other} <AuthLink href={`/${other}?next=${encodeURIComponent(next)}`}>{says.otherLink}</AuthLink>
      </p>
    </FormFrame>
  );
}

async function register(body: { name: string; email: string; password: string }): Promise<void> {
  await callApiForNothing("/api/account/register", { method: "POST", body }).catch((cause: unknown) => {
    const isTaken = cause instanceof ApiError && cause.code === "CONFLICT";
    throw isTaken ? new ApiError(409, "CONFLICT", t.auth.register.taken, { email: t.auth.register.taken }) : cause;
  });
}

function focusFirst(form: HTMLFormElement | null, errors: FieldErrors): void {
  const first = FIELDS.find((name) => errors[name]);
  if (first) form?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
}
