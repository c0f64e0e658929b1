import { z } from "zod";

import { GitHubFailure, toGitHubFailure } from "./git-hub-failure";
import { type GitHubSettings, openGitHub } from "./client";

const TIMEOUT_MS = 15_000;

type Asked = { redirectUri: string; state: string; challenge: string; scopes: readonly string[] };

/**
 * Where a person allows the app what `scopes` name: the web application flow with state and PKCE (S256),
 * https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps.
 */
export function gitHubAuthorizeUrl(
  { url, clientId }: GitHubSettings,
  { redirectUri, state, challenge, scopes }: Asked,
): string {
  const address = new URL(`${url}/login/oauth/authorize`);
  const fields = {
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    state,
    code_challenge: challenge,
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, value);
  return address.href;
}

const tokenSchema = z.object({ access_token: z.string().min(1), scope: z.string() });

/** The token and its scopes for a code; null where GitHub refuses the code. Throws a GitHubFailure. */
export async function redeemGitHubCode(
  { url, clientId, clientSecret }: GitHubSettings,
  grant: { code: string; verifier: string; redirectUri: string },
): Promise<{ token: string; scopes: string[] } | null> {
  try {
    const response = await fetch(`${url}/login/oauth/access_token`, {
      method: "POST",
      headers: { accept: "application/json", "user-agent": "Vectort.io" },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        code: grant.code,
        code_verifier: grant.verifier,
        redirect_uri: grant.redirectUri,
      }),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new GitHubFailure("unavailable", response.status);
    // What GitHub refuses it answers with 200 and no token.
    const answer = tokenSchema.safeParse(await response.json());
    if (!answer.success) return null;
    return { token: answer.data.access_token, scopes: answer.data.scope.split(/[ ,]+/).filter(Boolean) };
  } catch (error) {
    throw toGitHubFailure(error);
  }
}

/**
 * Takes back what the person of a token allowed the app; a token that holds no more is taken back already. Throws a
 * GitHubFailure. Source: https://docs.github.com/rest/apps/oauth-applications#delete-an-app-authorization.
 */
export async function revokeGitHubGrant(settings: GitHubSettings, token: string): Promise<void> {
  await doneAlready(
    openGitHub(settings, null, TIMEOUT_MS).ask((octokit) =>
      octokit.rest.apps.deleteAuthorization({ client_id: settings.clientId, access_token: token }),
    ),
  );
}

/**
 * Ends one token, and no other of its person's. Throws a GitHubFailure.
 * Source: https://docs.github.com/rest/apps/oauth-applications#delete-an-app-token.
 */
export async function revokeGitHubToken(settings: GitHubSettings, token: string): Promise<void> {
  await doneAlready(
    openGitHub(settings, null, TIMEOUT_MS).ask((octokit) =>
      octokit.rest.apps.deleteToken({ client_id: settings.clientId, access_token: token }),
    ),
  );
}

/** A token that GitHub knows no more holds no more. */
async function doneAlready(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const failure = toGitHubFailure(error);
    if (failure.kind !== "missing" && failure.status !== 422) throw failure;
  }
}
