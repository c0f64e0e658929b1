import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/platform/env";
import { PROVIDER_NAMES } from "./provider-names";
import { type ProviderClaims, strangerOf } from "./provider-person";

const REQUEST_MS = 10_000;

/**
 * Sign-in with Google: OpenID Connect with state, nonce and PKCE (https://developers.google.com/identity/openid-connect/
 * openid-connect). The library checks the id_token's signature, audience, nonce, time and issuer against what discovery
 * says; that discovery speaks for the issuer we were told is checked here. Empty without keys.
 */
export function googleProvider(): OAuthConfig<ProviderClaims & { iss?: string }>[] {
  const { google } = env();
  if (!google) return [];
  return [
    {
      id: "google",
      name: PROVIDER_NAMES.google,
      type: "oauth",
      clientId: google.clientId,
      clientSecret: google.clientSecret,
      wellKnown: `${google.issuer}/.well-known/openid-configuration`,
      idToken: true,
      authorization: { params: { scope: "openid email profile", prompt: "select_account" } },
      checks: ["pkce", "state", "nonce"],
      httpOptions: { timeout: REQUEST_MS },
      profile(claims) {
        if (claims.iss !== google.issuer) throw new Error("The id_token is another issuer's.");
        return strangerOf(claims);
      },
    },
  ];
}
