import mongoose from "mongoose";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { connectDb } from "./db";
import { env } from "./env";

/** Who is asking: a signed-in user, and when that person last proved who they are. */
export type Actor = { userId: string; signedInAt: Date };

/** What our session tokens carry: the user, the version of their sessions, and the second of the sign-in. */
const sessionClaimsSchema = z.object({
  sub: z.string().regex(/^[0-9a-f]{24}$/),
  sessionVersion: z.number().int(),
  signedInAt: z.number().int(),
});

type SessionFacts = { sessionVersion?: number; deletedAt?: Date | null };

/** True where the app is on https, so that cookies are `Secure` and their names say so. */
export function hasSecureCookies(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** Name of NextAuth's session cookie. `__Host-`, so that no site under our domain can set one for the app. */
export function sessionCookieName(): string {
  return `${hasSecureCookies() ? "__Host-" : ""}next-auth.session-token`;
}

/**
 * The signed-in user whom a `Cookie` header names by NextAuth's JWT; null for a visitor, a bad cookie, or a session that
 * was ended: its version must still be the user's.
 */
export async function readActor(cookieHeader: string | null): Promise<Actor | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName());
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return actorOfClaims(claims);
}

/** The actor whom a session token's claims name; null when they are not ours, or the session was ended. */
export async function actorOfClaims(claims: unknown): Promise<Actor | null> {
  const parsed = sessionClaimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { sub, sessionVersion, signedInAt } = parsed.data;
  await connectDb();
  const user = await mongoose.connection
    .collection<SessionFacts>("users")
    .findOne({ _id: new mongoose.Types.ObjectId(sub) }, { projection: { sessionVersion: 1, deletedAt: 1 } });
  if (!user || user.deletedAt || (user.sessionVersion ?? 0) !== sessionVersion) return null;
  return { userId: sub, signedInAt: new Date(signedInAt * 1_000) };
}

/** The value of the first cookie of that name (RFC 6265, section 4.2.1). */
export function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
