import { Types } from "mongoose";
import { encode } from "next-auth/jwt";
import type { UserContext } from "@/lib/platform/context";
import { addEntry } from "@/lib/credits";
import { transaction } from "@/lib/platform/db";
import { randomToken } from "@/lib/platform/crypto";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/platform/session";
import { UserModel } from "@/models/user";
import { indexOnce } from "./index-once";

/** The context of a request by that user, signed in just now. */
export function asUser(userId: string): UserContext {
  return { requestId: "test", clientAddress: "127.0.0.1", actor: { userId, signedInAt: new Date() } };
}

/** A new account with a proved address and so many credits (none unless told), straight in the database. */
export async function makeUser({ centicredits = 0 } = {}): Promise<UserContext> {
  await indexOnce();
  const id = new Types.ObjectId();
  await UserModel.create({
    _id: id,
    name: "Test Person",
    email: `${id.toHexString()}@example.com`,
    emailProvedAt: new Date(),
  });
  if (centicredits !== 0) {
    const key = `adjust:${id.toHexString()}`;
    await transaction((session) =>
      addEntry(session, { userId: id, kind: "adjustment", key, amountCenticredits: centicredits, reason: "A test" }),
    );
  }
  return asUser(String(id));
}

/** The session cookie of a user who has just signed in, or at `at`, as a `Cookie` header. */
export async function sessionCookieOf(userId: string, sessionVersion = 0, at = new Date()): Promise<string> {
  const claims = {
    sub: userId,
    sessionVersion,
    sessionId: randomToken(),
    signedInAt: Math.floor(at.getTime() / 1_000),
  };
  return `${sessionCookieName()}=${await encode({ token: claims, secret: env().NEXTAUTH_SECRET })}`;
}
