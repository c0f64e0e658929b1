import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "./env";

/** Who is asking: a signed-in user's id. */
export type Actor = { userId: string };

const claimsSchema = z.object({ sub: z.string().regex(/^[0-9a-f]{24}$/) });

/** True where the app is on https, so that cookies are `Secure` and their names say so. */
export function hasSecureCookies(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** Name of NextAuth's session cookie. `__Host-`, so that no site under our domain can set one for the app. */
export function sessionCookieName(): string {
  return `${hasSecureCookies() ? "__Host-" : ""}next-auth.session-token`;
}

/** The signed-in user whom a `Cookie` header names by NextAuth's JWT; null for a visitor or a bad cookie. */
export async function readActor(cookieHeader: string | null): Promise<Actor | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName());
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? { userId: parsed.data.sub } : null;
}

/** The value of the first cookie of that name (RFC 6265, section 4.2.1). */
function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
