import mongoose from "mongoose";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { sha256 } from "./crypto";
import { connectDb } from "./db";
import { env } from "./env";

/** Who is asking: a signed-in user, and when that person last proved who they are. */
export type Actor = { userId: string; signedInAt: Date };

/** What our session tokens carry: the user, the version of their sessions, a name of its own, the second of sign-in. */
const sessionClaimsSchema = z.object({
  sub: z.string().regex(/^[0-9a-f]{24}$/),
  sessionVersion: z.number().int(),
  sessionId: z.string().min(16),
  signedInAt: z.number().int(),
});
export type SessionClaims = z.output<typeof sessionClaimsSchema>;

/** How long a session lasts, as cookie and as token. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** Named by the hash of the session's id. */
type EndedSession = { _id: string; expiresAt: Date };
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
  return actorOfClaims(await readClaims(cookieHeader));
}

/** What the session token in a `Cookie` header says, whether the session holds or not; null where it is none of ours. */
export async function readClaims(cookieHeader: string | null): Promise<SessionClaims | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName());
  if (!token) return null;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  return sessionClaimsSchema.safeParse(claims).data ?? null;
}

/** The actor whom a session token's claims name; null when they are not ours, or the session was ended. */
export async function actorOfClaims(claims: unknown): Promise<Actor | null> {
  const parsed = sessionClaimsSchema.safeParse(claims);
  if (!parsed.success) return null;
  const { sub: userId, signedInAt } = parsed.data;
  const [held] = await heldSessions([parsed.data]);
  return held ? { userId, signedInAt: new Date(signedInAt * 1_000) } : null;
}

/** Of these sessions those that hold: not over, not ended, and of a version that is still the user's. */
export async function heldSessions(sessions: readonly SessionClaims[]): Promise<SessionClaims[]> {
  const running = sessions.filter(({ signedInAt }) => Date.now() <= (signedInAt + SESSION_SECONDS) * 1_000);
  if (running.length === 0) return [];
  await connectDb();
  const userIds = running.map(({ sub }) => new mongoose.Types.ObjectId(sub));
  const [users, ended] = await Promise.all([
    mongoose.connection
      .collection<SessionFacts>("users")
      .find({ _id: { $in: userIds }, deletedAt: null }, { projection: { sessionVersion: 1 } })
      .toArray(),
    endedSessions()
      .find({ _id: { $in: running.map(({ sessionId }) => sha256(sessionId)) } })
      .toArray(),
  ]);
  const versions = new Map(users.map(({ _id, sessionVersion = 0 }) => [String(_id), sessionVersion]));
  const isEnded = new Set(ended.map(({ _id }) => _id));
  return running.filter(
    ({ sub, sessionVersion, sessionId }) => versions.get(sub) === sessionVersion && !isEnded.has(sha256(sessionId)),
  );
}

/** Ends one session at once, so that a copy of its cookie is worth nothing. Ignores claims that are not ours. */
export async function endSession(claims: unknown): Promise<void> {
  const parsed = sessionClaimsSchema.safeParse(claims);
  if (!parsed.success) return;
  await connectDb();
  const { sessionId, signedInAt } = parsed.data;
  const expiresAt = new Date((signedInAt + SESSION_SECONDS) * 1_000);
  await endedSessions().updateOne({ _id: sha256(sessionId) }, { $set: { expiresAt } }, { upsert: true });
}

/** Lets MongoDB forget ended sessions whose tokens would have ended by themselves. */
export async function ensureEndedSessionIndex(): Promise<void> {
  await endedSessions().createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
}

function endedSessions(): mongoose.mongo.Collection<EndedSession> {
  return mongoose.connection.collection<EndedSession>("endedsessions");
}

/** The value of the first cookie of that name (RFC 6265, section 4.2.1). */
export function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const [key, ...value] = pair.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return undefined;
}
