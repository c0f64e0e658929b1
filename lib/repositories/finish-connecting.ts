import { Types } from "mongoose";
import {
  GitHubFailure,
  openGitHub,
  readGitHubPerson,
  redeemGitHubCode,
  revokeGitHubGrant,
  revokeGitHubToken,
} from "@/lib/integrations/github";
import type { Context } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { clearSignedCookie, readSignedCookie } from "@/lib/platform/signed-cookie";
import { seal } from "@/lib/platform/secret-box";
import { type ConnectionDoc, ConnectionModel } from "@/models/connection";
import { CONNECT_INTENT } from "./connect-intent";
import { connectCallback, gitHubSettings } from "./git-hub-settings";
import { tokenOf, tokenPlace } from "./open-connection";

type Answer = { code?: string | undefined; state?: string | undefined };

/**
 * What GitHub's answer comes to: stores the connection of the person who asked, in the browser and session that asked.
 * Returns where the browser goes on, and the `Set-Cookie` line that forgets the wish. Never throws for what GitHub or a
 * stranger's link say.
 */
export async function finishConnecting(
  ctx: Context,
  cookieHeader: string | null,
  { code, state }: Answer,
): Promise<{ location: string; cookie: string }> {
  const intent = readSignedCookie(CONNECT_INTENT, cookieHeader);
  const { actor } = ctx;
  const isTheirs = actor && intent?.userId === actor.userId && intent.signedInAt === actor.signedInAt.getTime();
  const isAsked = isTheirs && state !== undefined && state === intent.state;
  const outcome = isAsked ? await connect(actor.userId, code, intent.verifier) : "connect_expired";
  const next = new URL(isTheirs ? intent.next : "/settings", env().APP_URL);
  if (outcome === "connected") next.searchParams.set("connected", "github");
  else next.searchParams.set("error", outcome.toUpperCase());
  return { location: next.href, cookie: clearSignedCookie(CONNECT_INTENT) };
}

type Outcome = "connected" | "connect_refused" | "connect_expired" | "connect_unavailable";

async function connect(userId: string, code: string | undefined, verifier: string): Promise<Outcome> {
  if (!code) return "connect_refused";
  try {
    const grant = await redeemGitHubCode(gitHubSettings(), { code, verifier, redirectUri: connectCallback() });
    return grant ? await keep(userId, grant) : "connect_expired";
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error;
    log.warn("connection.failed", { userId, ...describeError(error) });
    return "connect_unavailable";
  }
}

/** Stores what was granted; a token that we don't keep is ended at GitHub, so that nobody's holds on unseen. */
async function keep(userId: string, { token, scopes }: { token: string; scopes: string[] }): Promise<Outcome> {
  const settings = gitHubSettings();
  let isKept = false;
  try {
    if (!scopes.includes("repo") && !scopes.includes("public_repo")) return "connect_refused";
    const person = await readGitHubPerson(openGitHub(settings, token));
    await store(userId, token, { accountId: String(person.id), login: person.login, name: person.name, scopes });
    isKept = true;
    return "connected";
  } finally {
    if (!isKept) await quietly(userId, () => revokeGitHubToken(settings, token));
  }
}

type Facts = { accountId: string; login: string; name: string; scopes: string[] };

/**
 * One row a user, so that two answers leave the later one. The token before ends at GitHub; with another account's, all that
 * this one allowed.
 */
async function store(userId: string, token: string, facts: Facts): Promise<void> {
  await connectDb();
  const before = await ConnectionModel.findOne({ userId, provider: "github" }).lean<ConnectionDoc>();
  const _id = new Types.ObjectId();
  const sealed = { ...facts, _id, sealedToken: seal(token, tokenPlace(_id)), connectedAt: new Date() };
  await ConnectionModel.deleteOne({ userId, provider: "github" });
  await ConnectionModel.create({ ...sealed, userId, provider: "github" });
  log.info("connection.made", { userId, provider: "github" });
  if (!before) return;
  const revoke = before.accountId === facts.accountId ? revokeGitHubToken : revokeGitHubGrant;
  await quietly(userId, () => revoke(gitHubSettings(), tokenOf(before)));
}

async function quietly(userId: string, revoke: () => Promise<void>): Promise<void> {
  try {
    await revoke();
  } catch (error) {
    log.warn("connection.not_revoked", { userId, ...describeError(error) });
  }
}
