"use client";
import { useState } from "react";
import { sayAuthError, signInWithCode, signInWithPassword } from "@/components/client/session";
import type { Provider } from "@/lib/schemas/provider";
import { AuthForm } from "./auth-form";
import { AuthShell } from "./auth-shell";
import { CodeForm } from "./code-form";

type AuthPageProps = {
  kind: "login" | "register";
  next: string;
  /** The providers that are set up. */
  providers: readonly Provider[];
  /** The code of what went wrong on the way back from a provider. */
  errorCode?: string | undefined;
  /** A provider has said who it is, and the account asks for a second factor. */
  startsAtCode?: boolean;
};
type Waiting = { email: string; password: string } | "provider";

/** Sign-in or registration, and the second factor where an account asks for one. */
export function AuthPage({ kind, next, providers, errorCode, startsAtCode = false }: AuthPageProps) {
  const [waiting, setWaiting] = useState<Waiting | null>(startsAtCode ? "provider" : null);
  const enter = async (code: string): Promise<string> => {
    if (waiting === "provider" || waiting === null) return signInWithCode(code);
    await signInWithPassword(waiting.email, waiting.password, code);
    return next;
  };
  return (
    <AuthShell>
      {waiting ? (
        <CodeForm onCode={enter} onBack={() => setWaiting(null)} />
      ) : (
        <AuthForm
          kind={kind}
          next={next}
          providers={providers}
          error={errorCode ? sayAuthError(errorCode) : null}
          onCodeNeeded={(email, password) => setWaiting({ email, password })}
        />
      )}
    </AuthShell>
  );
}
