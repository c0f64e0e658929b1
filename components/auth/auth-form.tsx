"use client";
import { Eye, EyeOff, LoaderCircle } from "lucide-react";
import Link from "next/link";
import { type FormEvent, useRef, useState } from "react";
import { z } from "zod";
import { ApiError, callApi, sayError } from "@/components/client/api";
import { peekCarriedPrompt } from "@/components/client/prompt-carry";
import { signInWithPassword } from "@/components/client/session";
import { useIsHydrated } from "@/components/client/use-is-hydrated";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { LIMITS } from "@/lib/schemas/limits";
import { t } from "@/messages/en";
import { checkLogin, checkRegister, type FieldErrors, type FieldName, type Values } from "./check-fields";

type AuthFormProps = { kind: "login" | "register"; next: string };

/** The form of sign-in and registration; on success the browser goes to `next` with its new session. */
export function AuthForm({ kind, next }: AuthFormProps) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isShown, setIsShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isHydrated = useIsHydrated();
  const carried = isHydrated ? (peekCarriedPrompt()?.prompt ?? null) : null;
  const says = t.auth[kind];
  const other = kind === "login" ? "register" : "login";

  const fail = (found: FieldErrors): void => {
    setErrors(found);
    const first = (["name", "email", "password"] as const).find((name) => found[name]);
    if (first) form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy || !form.current) return;
    const values = readValues(form.current);
    setProblem(null);
    const found = kind === "register" ? checkRegister(values) : checkLogin(values);
    fail(found);
    if (Object.keys(found).length > 0) return;
    setIsBusy(true);
    try {
      if (kind === "register") await register(values);
      await signInWithPassword(values.email.trim(), values.password).catch((error: unknown) => {
        throw kind === "register" ? new ApiError(0, "SIGN_IN", t.auth.register.thenSignIn) : error;
      });
      window.location.assign(next);
    } catch (error) {
      setIsBusy(false);
      if (error instanceof ApiError && error.code === "CONFLICT") fail({ email: t.auth.register.taken });
      else if (error instanceof ApiError && Object.keys(error.fields).length > 0) fail(error.fields);
      else setProblem(sayError(error));
    }
  };
  const bind = (name: FieldName) => ({
    name,
    error: errors[name],
    onChange: () => setErrors({ ...errors, [name]: undefined }),
  });

  return (
    <form ref={form} noValidate method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <h1 className="text-3xl font-semibold tracking-tight">{says.title}</h1>
        <p className="text-soft">{carried ? says.introWithPrompt : says.intro}</p>
      </div>
      {carried ? (
        <figure className="rounded-xl border border-line bg-card px-4 py-3">
          <figcaption className="text-xs text-cyan">{t.auth.keptPrompt}</figcaption>
          <blockquote className="mt-1 line-clamp-3 text-sm text-soft wrap-anywhere">{carried}</blockquote>
        </figure>
      ) : null}
      {problem ? <Alert>{problem}</Alert> : null}
      {kind === "register" ? (
        <Field label={t.auth.fields.name} autoComplete="name" maxLength={200} {...bind("name")} />
      ) : null}
      <Field label={t.auth.fields.email} type="email" inputMode="email" autoComplete="email" {...bind("email")} />
      <Field
        label={t.auth.fields.password}
        type={isShown ? "text" : "password"}
        autoComplete={kind === "register" ? "new-password" : "current-password"}
        {...(kind === "register" ? { hint: t.auth.fields.passwordHint(LIMITS.passwordMinChars) } : {})}
        {...bind("password")}
        end={
          <IconButton
            label={isShown ? t.auth.fields.hidePassword : t.auth.fields.showPassword}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? <EyeOff /> : <Eye />}
          </IconButton>
        }
      />
      <Button
        type="submit"
        tone="primary"
        aria-disabled={isBusy}
        disabled={!isHydrated}
        className="h-11 w-full text-base disabled:opacity-100"
      >
        {isBusy ? <LoaderCircle aria-hidden="true" className="size-4 animate-spin" /> : null}
        {isBusy ? says.busy : says.submit}
      </Button>
      <p className="text-sm text-soft">
        {says.other}{" "}
        <Link
          href={`/${other}?next=${encodeURIComponent(next)}`}
          className="inline-flex min-h-6 items-center font-medium text-cyan underline-offset-4 hover:underline"
        >
          {says.otherLink}
        </Link>
      </p>
    </form>
  );
}

async function register({ name, email, password }: Values): Promise<void> {
  await callApi(z.unknown(), "/api/account/register", { method: "POST", body: { name, email, password } });
}

/** The fields as they are on the page, so that what was typed before the page could react counts too. */
function readValues(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const read = (name: FieldName): string => {
    const value = data.get(name);
    return typeof value === "string" ? value : "";
  };
  return { name: read("name"), email: read("email"), password: read("password") };
}
