import { AppError } from "@/lib/platform/errors";
import { env } from "@/lib/platform/env";
import { apiMessages } from "@/messages/api-en";

/** What the pages call NextAuth's own codes; the others keep their names. */
const CODES: Readonly<Record<string, string>> = { OAuthSignin: "UNAVAILABLE" };

/**
 * Where NextAuth's answer really sends a person: its steps for errors lead to the page that says what happened. An
 * account that was to be linked is told of in the settings. Throws BAD_INPUT when the form's token doesn't fit.
 */
export function plainAddress(address: string, page: "/login" | "/settings"): string {
  const { APP_URL } = env();
  const url = URL.parse(address, APP_URL);
  if (!url || url.origin !== APP_URL) return address;
  if (url.searchParams.has("csrf")) throw new AppError("BAD_INPUT", apiMessages.accounts.badSignIn);
  if (!["/api/auth/error", "/api/auth/signin"].includes(url.pathname)) return address;
  return errorAddress(url.searchParams.get("error") ?? "OAuthCallback", page);
}

/**
 * Where a person may be sent after a step: an address of this app, whole or as a path, else its start. `url` is what a
 * form, an address or a cookie said, and may be anything.
 */
export function ownAddress(url: unknown): string {
  const { APP_URL } = env();
  const address = typeof url === "string" ? URL.parse(url, APP_URL) : null;
  return address?.origin === APP_URL ? address.href : APP_URL;
}

/** The address of the page that has a sentence for an error's code. */
export function errorAddress(code: string, page: "/login" | "/settings" = "/login"): string {
  return `${env().APP_URL}${page}?error=${encodeURIComponent(CODES[code] ?? code)}`;
}
