import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DELETE as remove } from "@/app/api/account/route";
import { POST as changeEmail } from "@/app/api/account/email/route";
import { POST as changePassword } from "@/app/api/account/password/route";
import { POST as endSessions } from "@/app/api/account/sessions/end/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { GET as events } from "@/app/api/runs/[id]/events/route";
import { endSessionsOf } from "@/lib/accounts";
import { endSession, readClaims } from "@/lib/platform/session";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { closeCompiler } from "@/lib/stacks";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { makeBuiltProject } from "@/tests/security/support/projects";
import { type AccountPerson, PASSWORD, registerPerson, tokenMailedTo } from "@/tests/support/account-person";
import { sessionCookieOf } from "@/tests/support/make-user";

process.env["RATE_LIMIT_FACTOR"] = "1000";

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(closeCompiler);

/** What ends a person's sessions, each by its own way. */
const ENDS: [string, (person: AccountPerson) => Promise<unknown>][] = [
  ["sign out everywhere", ({ cookie }) => call(endSessions, { method: "POST", cookie })],
  ["a new password", changeOwnPassword],
  ["deletion", ({ cookie }) => call(remove, { method: "DELETE", cookie, body: { password: PASSWORD } })],
  ["an operator", ({ id }) => endSessionsOf(id, "test")],
];

function changeOwnPassword({ cookie }: AccountPerson): Promise<Response> {
  const body = { currentPassword: PASSWORD, newPassword: "a quite different phrase" };
  return call(changePassword, { method: "POST", cookie, body });
}

describe("a stream that is open", () => {
  /** The events of a run that is going, as somebody follows them. */
  async function follow(person: AccountPerson) {
    const { runId } = await makeBuiltProject(person.id);
    const isGoing = { status: "running", leaseExpiresAt: new Date(Date.now() + 600_000) };
    await RunModel.updateOne({ _id: runId }, isGoing);
    const answer = await call(events, { params: { id: runId }, cookie: person.cookie });
    expect(answer.status).toBe(200);
    const state = { isOpen: true };
    const ended = new Response(answer.body).text().then(() => {
      state.isOpen = false;
    });
    return { state, ended };
  }

  test.each([...ENDS, ["sign out", ({ cookie }) => readClaims(cookie).then(endSession)] as (typeof ENDS)[number]])(
    "ends with its session, by %s; another session's goes on",
    async (_, end) => {
      const ann = await registerPerson();
      const stream = await follow(ann);
      const other = await follow(await registerPerson());
      await end(ann);
      await stream.ended;
      expect(other.state.isOpen).toBe(true);
    },
  );
});

describe("a change to another address", () => {
  test.each(ENDS)("that was begun in a session ends with it, by %s", async (_, end) => {
    const ann = await registerPerson();
    const thief = `thief-${crypto.randomUUID()}@example.org`;
    await call(changeEmail, { method: "POST", body: { email: thief }, cookie: ann.cookie });
    const token = await tokenMailedTo(thief, "verify");
    await end(ann);
    expect((await call(verify, { method: "POST", body: { token } })).status).toBe(400);
    expect((await UserModel.findById(ann.id).lean())?.email).toBe(ann.email);
    const again = await sessionCookieOf(ann.id, 1);
    expect((await call(changeEmail, { method: "POST", body: { email: thief }, cookie: again })).status).toBe(202);
  });
});
