import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { PROVIDER_NAMES } from "./provider-names";
import { type ProviderClaims, strangerOf } from "./provider-person";

const REQUEST_MS = 10_000;

const userSchema = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });
const emailsSchema = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/**
 * Sign-in with GitHub: OAuth 2 with state and PKCE (https://docs.github.com/apps/oauth-apps/building-oauth-apps/
 * authorizing-oauth-apps). GitHub answers 200 to a code it refuses, so the token itself is looked for. Empty without keys.
 */
export function githubProvider(): OAuthConfig<ProviderClaims>[] {
  const { github } = env();
  if (!github) return [];
  const oauth = `${github.url}/login/oauth`;
  return [
    {
      id: "github",
      name: PROVIDER_NAMES.github,
      type: "oauth",
      clientId: github.clientId,
      clientSecret: github.clientSecret,
      issuer: oauth,
      authorization: { url: `${oauth}/authorize`, params: { scope: "read:user user:email" } },
      token: `${oauth}/access_token`,
      userinfo: {
        url: `${github.apiUrl}/user`,
        request: ({ tokens }) => readPerson(github.apiUrl, tokens.access_token),
      },
      checks: ["pkce", "state"],
      client: { token_endpoint_auth_method: "client_secret_post" },
      httpOptions: { timeout: REQUEST_MS },
      profile: strangerOf,
    },
  ];
}

/** The person and their primary address, which counts as proved only when GitHub says that it is verified. */
async function readPerson(apiUrl: string, token: string | undefined) {
  if (!token) throw new Error("GitHub gave no token for the code.");
  const [user, emails] = await Promise.all([
    ask(`${apiUrl}/user`, token).then((answer) => userSchema.parse(answer)),
    ask(`${apiUrl}/user/emails`, token).then((answer) => emailsSchema.parse(answer)),
  ]);
  const primary = emails.find((email) => email.primary);
  return {
    sub: String(user.id),
    name: user.name || user.login,
    ...(primary ? { email: primary.email, email_verified: primary.verified } : {}),
  };
}

async function ask(url: string, token: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: {
      authorization: `Bearer ${token}`,
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
      "user-agent": "vectort",
    },
    signal: AbortSignal.timeout(REQUEST_MS),
  });
  if (!response.ok) throw new Error(`GitHub answered ${response.status}.`);
  return response.json();
}
