import { z } from "zod";
import { t } from "@/messages/en";
import { ApiError, callApi } from "./api";

const csrfSchema = z.object({ csrfToken: z.string() });

/**
 * Signs in with e-mail and password through NextAuth's own routes, so that the session cookie is set. Throws an ApiError
 * whose message says what to do: wrong pair, too many tries, or no answer.
 */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  const response = await postAuth("callback/credentials", { email, password });
  if (response.ok) return;
  if (response.status === 429) throw new ApiError(429, "RATE_LIMITED", t.auth.login.tooMany);
  const isWrongPair = response.status === 401 && !(await response.text()).includes("UNAVAILABLE");
  throw new ApiError(response.status, "SIGN_IN", isWrongPair ? t.auth.login.wrong : t.auth.login.failed);
}

/** Ends the session. Throws an ApiError when the server can't be reached. */
export async function signOut(): Promise<void> {
  await postAuth("signout", {});
}

async function postAuth(step: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = await callApi(csrfSchema, "/api/auth/csrf");
  const body = new URLSearchParams({ ...fields, csrfToken, callbackUrl: window.location.origin, json: "true" });
  return fetch(`/api/auth/${step}`, { method: "POST", body }).catch(() => {
    throw new ApiError(0, "OFFLINE", t.common.errors.offline);
  });
}
