import { z } from "zod";
import type { Provider } from "@/lib/schemas/provider";
import { t } from "@/messages/en";
import { ApiError, callApi } from "./api";
import { safePath } from "./safe-path";

const csrfSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });
const says = t.auth.login;

/**
 * Signs in with e-mail and password through NextAuth's own routes, so that the session cookie is set. Throws an ApiError
 * whose message says what to do: wrong pair, too many tries, or no answer. Its code is CODE_REQUIRED where the account
 * asks for a second factor: then the same again with `code`.
 */
export async function signInWithPassword(email: string, password: string, code?: string): Promise<void> {
  const fields = { email, password, ...(code ? { code } : {}), callbackUrl: window.location.origin };
  refuseBadAnswer(await postAuth("callback/credentials", fields), code ? says.wrongCode : says.wrong);
}

/**
 * The second factor after a provider has said who it is: the server remembers that by a cookie. Returns the path that
 * the person wanted to go to. Throws like `signInWithPassword`.
 */
export async function signInWithCode(code: string): Promise<string> {
  const { url } = refuseBadAnswer(await postAuth("callback/credentials", { code }), says.wrongCode);
  const wanted = new URL(url, window.location.origin);
  return safePath(wanted.origin === window.location.origin ? wanted.pathname + wanted.search : null);
}

/**
 * Goes to a provider's page to sign in, or to link it where the server was told so before; the browser comes back to
 * `path`. Throws an ApiError when there is no way there.
 */
export async function signInWithProvider(provider: Provider, path: string): Promise<void> {
  const { url } = refuseBadAnswer(
    await postAuth(`signin/${provider}`, { callbackUrl: window.location.origin + path }),
    says.failed,
  );
  window.location.assign(url);
}

/** Ends the session. Throws an ApiError when the server can't be reached, or didn't end it. */
export async function signOut(): Promise<void> {
  const { status, refusal } = await postAuth("signout", { callbackUrl: window.location.origin });
  if (refusal !== null) throw new ApiError(status, "SIGN_OUT", t.auth.stillSignedIn);
}

type AuthAnswer = { status: number; url: string; refusal: string | null };

async function postAuth(step: string, fields: Record<string, string>): Promise<AuthAnswer> {
  const { csrfToken } = await callApi(csrfSchema, "/api/auth/csrf");
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const response = await fetch(`/api/auth/${step}`, { method: "POST", body }).catch(() => {
    throw new ApiError(0, "OFFLINE", t.common.errors.offline);
  });
  const { url } = answerSchema.safeParse(await response.json().catch(() => null)).data ?? { url: "/" };
  const refusal = new URL(url, window.location.origin).searchParams.get("error");
  return { status: response.status, url, refusal: response.ok ? refusal : (refusal ?? "UNAVAILABLE") };
}

function refuseBadAnswer(answer: AuthAnswer, wrong: string): AuthAnswer {
  const { status, refusal } = answer;
  if (refusal === null) return answer;
  if (status === 429) throw new ApiError(status, "RATE_LIMITED", t.auth.errors.RATE_LIMITED);
  if (refusal === "CODE_REQUIRED") throw new ApiError(status, refusal, wrong);
  const isWrong = refusal === "CredentialsSignin";
  throw new ApiError(status, "SIGN_IN", isWrong ? wrong : sayAuthError(refusal));
}

/** The sentence for a code in the address that NextAuth or our own sign-in came back with. */
export function sayAuthError(code: string): string {
  const sentences: Readonly<Record<string, string>> = t.auth.errors;
  return sentences[code] ?? says.failed;
}
