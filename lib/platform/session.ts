import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "./env";

/** Who is asking: a signed-in user's id. */
export type Actor = { userId: string };

const claimsSchema = z.object({ sub: z.string().regex(/^[0-9a-f]{24}$/) });

/** Name of NextAuth's session cookie; `__Secure-` where the app is on https. */
export function sessionCookieName(): string {
  return env().APP_URL.startsWith("https:") ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The signed-in user of the current request, from NextAuth's JWT cookie; null for a visitor or a bad cookie. */
export async function readActor(): Promise<Actor | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const parsed = claimsSchema.safeParse(claims);
  return parsed.success ? { userId: parsed.data.sub } : null;
}
