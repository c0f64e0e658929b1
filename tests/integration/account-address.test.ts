import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as changeEmail } from "@/app/api/account/email/route";
import { GET as security } from "@/app/api/account/security/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import {
  cookieSetBy,
  newAddress,
  PASSWORD,
  post,
  registerPerson,
  sessionStatus,
  templatesTo,
  tokenMailedTo,
  userOf,
} from "@/tests/support/account-person";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { sessionCookieOf } from "@/tests/support/make-user";
import { mailsTo } from "@/tests/support/read-mail";

Object.assign(process.env, {
  SENDGRID_API_KEY: "SG.test",
  MAIL_FROM: "hello@vectort.example",
  RATE_LIMIT_FACTOR: "1000",
});

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(expectSoundLedger);

describe("another address", () => {
  test("becomes the account's when its link is used; the old one is told; only the asker's session goes on", async () => {
    const ann = await registerPerson();
    const email = newAddress();
    expect((await post(changeEmail, { email, password: PASSWORD }, ann.cookie)).status).toBe(202);
    expect((await userOf(ann.id)).email).toBe(ann.email);
    expect(await (await call(security, { cookie: ann.cookie })).json()).toMatchObject({ pendingEmail: email });
    const answer = await post(verify, { token: await tokenMailedTo(email, "verify") }, ann.cookie);
    expect(await answer.json()).toEqual({ email, purpose: "change-email" });
    expect(await userOf(ann.id)).toMatchObject({ email, emailProvedAt: expect.any(Date), lockedCenticredits: 0 });
    expect(await templatesTo(ann.email)).toContain("address-changed");
    expect((await mailsTo(ann.email)).at(-1)?.text).not.toContain(email);
    expect(await sessionStatus(ann.cookie)).toBe(401);
    expect(await sessionStatus(cookieSetBy(answer))).toBe(200);
  });

  test("the same link, opened by somebody else, signs nobody in", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const email = newAddress();
    await post(changeEmail, { email }, ann.cookie);
    const answer = await post(verify, { token: await tokenMailedTo(email, "verify") }, bob.cookie);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
    expect(await sessionStatus(bob.cookie)).toBe(200);
    expect((await userOf(bob.id)).email).toBe(bob.email);
  });

  test("that has an account: same answer, same page, its owner is told, and no link exists", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const answer = await post(changeEmail, { email: bob.email }, ann.cookie);
    expect([answer.status, await answer.json()]).toEqual([202, {}]);
    expect(await (await call(security, { cookie: ann.cookie })).json()).toMatchObject({ pendingEmail: bob.email });
    expect((await mailsTo(bob.email)).map(({ template }) => template)).toEqual(["verify-address", "address-taken"]);
    expect((await mailsTo(bob.email)).at(-1)?.text).not.toContain("token=");
  });

  test("that got an account before the link was used stays that account's", async () => {
    const ann = await registerPerson();
    const email = newAddress();
    await post(changeEmail, { email }, ann.cookie);
    const token = await tokenMailedTo(email, "verify");
    const bob = await registerPerson(email);
    expect((await post(verify, { token })).status).toBe(400);
    expect([(await userOf(ann.id)).email, (await userOf(bob.id)).email]).toEqual([ann.email, email]);
    expect(await sessionStatus(ann.cookie)).toBe(200);
  });

  test("that two people want at once becomes one's", async () => {
    const email = newAddress();
    const tokens: string[] = [];
    for (const { cookie } of [await registerPerson(), await registerPerson()]) {
      await post(changeEmail, { email }, cookie);
      tokens.push(await tokenMailedTo(email, "verify"));
    }
    const answers = await Promise.all(tokens.map((token) => post(verify, { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect(await UserModel.countDocuments({ email })).toBe(1);
  });

  test("a second wish ends the first; one's own address and an old session are refused", async () => {
    const ann = await registerPerson();
    const [first, second] = [newAddress(), newAddress()];
    await post(changeEmail, { email: first }, ann.cookie);
    await post(changeEmail, { email: second }, ann.cookie);
    expect((await post(verify, { token: await tokenMailedTo(first, "verify") })).status).toBe(400);
    expect((await post(changeEmail, { email: ann.email.toUpperCase() }, ann.cookie)).status).toBe(400);
    const longAgo = await sessionCookieOf(ann.id, 0, new Date(Date.now() - 11 * 60_000));
    expect((await post(changeEmail, { email: first }, longAgo)).status).toBe(403);
    expect((await post(changeEmail, { email: first, password: "wrong" }, ann.cookie)).status).toBe(403);
    expect((await post(changeEmail, { email: first, password: PASSWORD }, longAgo)).status).toBe(202);
  });
});
