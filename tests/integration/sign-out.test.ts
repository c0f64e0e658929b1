import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { GET as account } from "@/app/api/account/route";
import { GET as authGet, POST as authPost } from "@/app/api/auth/[...nextauth]/route";
import { SESSION_SECONDS, sessionCookieName } from "@/lib/platform/session";
import { sessionClaims } from "@/lib/accounts/session-cookie";
import { env } from "@/lib/platform/env";
import { encode } from "next-auth/jwt";
import { call } from "@/tests/security/support/call";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";

const csrfSchema = z.object({ csrfToken: z.string() });
let userId: string;

beforeAll(async () => {
  userId = (await makeUser()).actor.userId;
});

const statusOf = async (cookie: string): Promise<number> => (await call(account, { cookie })).status;

async function signOut(session: string): Promise<Response> {
  const csrf = await call(authGet, { path: "/api/auth/csrf", params: { nextauth: ["csrf"] } });
  const { csrfToken } = csrfSchema.parse(await csrf.json());
  const cookies = csrf.headers.getSetCookie().map((line) => line.split(";")[0]);
  return call(authPost, {
    method: "POST",
    path: "/api/auth/signout",
    params: { nextauth: ["signout"] },
    cookie: [session, ...cookies].join("; "),
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true" }).toString(),
  });
}

test("signing out ends that session on the server, and no other", async () => {
  const [here, elsewhere] = await Promise.all([sessionCookieOf(userId), sessionCookieOf(userId)]);
  expect(await statusOf(here)).toBe(200);
  const answer = await signOut(here);
  expect(answer.status).toBe(200);
  expect(answer.headers.getSetCookie().join("\n")).toContain(`${sessionCookieName()}=;`);
  expect(await statusOf(here)).toBe(401);
  expect(await statusOf(elsewhere)).toBe(200);
});

test("a session ends 30 days after sign-in, however often it was renewed", async () => {
  const signedInAt = Math.floor(Date.now() / 1_000) - SESSION_SECONDS - 1;
  const token = { ...sessionClaims({ id: userId, sessionVersion: 0 }), signedInAt };
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET });
  expect(await statusOf(`${sessionCookieName()}=${value}`)).toBe(401);
});
