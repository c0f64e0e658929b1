import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATCH as patch } from "@/app/api/account/route";
import { POST as changeEmail } from "@/app/api/account/email/route";
import { POST as changePassword } from "@/app/api/account/password/route";
import { POST as forgot } from "@/app/api/account/forgot/route";
import { POST as reset } from "@/app/api/account/reset/route";
import { GET as security } from "@/app/api/account/security/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { POST as verifySend } from "@/app/api/account/verify/send/route";
import { verifyCredentials } from "@/lib/accounts/verify-credentials";
import { spendable } from "@/lib/credits";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { AccountTokenModel } from "@/models/account-token";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import {
  cookieSetBy,
  NEW_PASSWORD,
  newAddress,
  PASSWORD,
  post,
  registerPerson,
  resetTokenFor,
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

describe("the address", () => {
  test("is proved by the link that registration sends, which unlocks the credits, once", async () => {
    const ann = await registerPerson();
    expect(spendable(await userOf(ann.id))).toBe(300);
    const token = await tokenMailedTo(ann.email, "verify");
    const answer = await post(verify, { token });
    expect([answer.status, await answer.json()]).toEqual([200, { email: ann.email, purpose: "verify" }]);
    expect(await userOf(ann.id)).toMatchObject({ emailProvedAt: expect.any(Date), lockedCenticredits: 0 });
    expect(spendable(await userOf(ann.id))).toBe(1_000);
    expect((await post(verify, { token })).status).toBe(400);
  });

  test("a newer link ends the older one; a proved address gets none", async () => {
    const ann = await registerPerson();
    const old = await tokenMailedTo(ann.email, "verify");
    expect((await post(verifySend, {}, ann.cookie)).status).toBe(202);
    const token = await tokenMailedTo(ann.email, "verify");
    expect(token).not.toBe(old);
    expect((await post(verify, { token: old })).status).toBe(400);
    expect((await post(verify, { token })).status).toBe(200);
    const mails = await mailsTo(ann.email);
    expect((await post(verifySend, {}, ann.cookie)).status).toBe(202);
    expect(await mailsTo(ann.email)).toHaveLength(mails.length);
  });

  test("of two uses at once one proves", async () => {
    const ann = await registerPerson();
    const token = await tokenMailedTo(ann.email, "verify");
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(verify, { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400, 400]);
  });

  test("a link that is over, unknown, or for something else proves nothing", async () => {
    const ann = await registerPerson();
    const token = await tokenMailedTo(ann.email, "verify");
    const resetToken = await resetTokenFor(ann.email);
    expect((await post(reset, { token, password: NEW_PASSWORD })).status).toBe(400);
    await AccountTokenModel.updateOne({ userId: ann.id, purpose: "verify" }, { expiresAt: new Date(Date.now() - 1) });
    for (const dead of [token, resetToken, "nothing", "x".repeat(200)])
      expect((await post(verify, { token: dead })).status).toBe(400);
    expect((await userOf(ann.id)).emailProvedAt).toBeNull();
  });

  test("the database holds no token that could be used", async () => {
    const ann = await registerPerson();
    const token = await tokenMailedTo(ann.email, "verify");
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await AccountTokenModel.find({ userId: ann.id }).lean())).not.toContain(token);
  });
});

describe("a forgotten password", () => {
  test("is reset by a link, which proves the address and ends every session", async () => {
    const ann = await registerPerson();
    const token = await resetTokenFor(ann.email);
    expect((await post(reset, { token, password: NEW_PASSWORD })).status).toBe(204);
    expect(await sessionStatus(ann.cookie)).toBe(401);
    expect((await verifyCredentials({ email: ann.email, password: PASSWORD })).isRight).toBe(false);
    expect((await verifyCredentials({ email: ann.email, password: NEW_PASSWORD })).isRight).toBe(true);
    expect(await userOf(ann.id)).toMatchObject({ emailProvedAt: expect.any(Date), lockedCenticredits: 0 });
    expect(await templatesTo(ann.email)).toContain("password-changed");
    expect((await post(reset, { token, password: "yet another phrase" })).status).toBe(400);
  });

  test("a guessable password leaves the link as it is; of two uses at once one counts", async () => {
    const ann = await registerPerson();
    const token = await resetTokenFor(ann.email);
    for (const password of ["password", ann.email, "aaaaaaaaaa"])
      expect(await (await post(reset, { token, password })).json()).toMatchObject({
        error: { code: "BAD_INPUT", fields: { password: "is too easy to guess" } },
      });
    const tries = [NEW_PASSWORD, "yet another phrase"];
    const answers = await Promise.all(tries.map((password) => post(reset, { token, password })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 400]);
    const won = tries[answers.findIndex(({ status }) => status === 204)];
    expect((await verifyCredentials({ email: ann.email, password: won })).isRight).toBe(true);
  });

  test("the answer is the same for an address without an account, which gets no mail", async () => {
    const ann = await registerPerson();
    const nobody = "nobody@example.net";
    const answers = [await post(forgot, { email: nobody }), await post(forgot, { email: ann.email })];
    const [unknown, known] = await Promise.all(answers.map(async (a) => [a.status, await a.text()]));
    expect(unknown).toEqual(known);
    await expect.poll(() => templatesTo(ann.email)).toContain("reset-password");
    // All of it is done for nobody too, so that it takes as long, and taken back.
    expect(await mailsTo(nobody)).toEqual([]);
    expect(await AccountTokenModel.countDocuments({ email: nobody })).toBe(0);
  });

  test("the link dies when the password or the address changes meanwhile", async () => {
    const ann = await registerPerson();
    const token = await resetTokenFor(ann.email);
    const body = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await post(changePassword, body, ann.cookie)).status).toBe(204);
    expect((await post(reset, { token, password: "yet another phrase" })).status).toBe(400);
    const next = await resetTokenFor(ann.email);
    await UserModel.updateOne({ _id: ann.id }, { email: `moved-${ann.email}` });
    expect((await post(reset, { token: next, password: "yet another phrase" })).status).toBe(400);
  });
});

describe("the password", () => {
  test("changes with the current one; other sessions end at once and the answer's cookie goes on", async () => {
    const ann = await registerPerson();
    const answer = await post(changePassword, { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }, ann.cookie);
    expect(answer.status).toBe(204);
    expect(await sessionStatus(ann.cookie)).toBe(401);
    expect(await sessionStatus(cookieSetBy(answer))).toBe(200);
    expect(await templatesTo(ann.email)).toContain("password-changed");
    const { events } = await (await call(security, { cookie: cookieSetBy(answer) })).json();
    expect(events[0]).toMatchObject({ kind: "password-changed" });
  });

  test("does not change without it, however lately the person signed in, nor to what anybody would guess", async () => {
    const ann = await registerPerson();
    for (const currentPassword of [undefined, "", "wrong"])
      expect((await post(changePassword, { currentPassword, newPassword: NEW_PASSWORD }, ann.cookie)).status).toBe(403);
    const guessable = { currentPassword: PASSWORD, newPassword: "qwertyuiop" };
    expect(await (await post(changePassword, guessable, ann.cookie)).json()).toMatchObject({
      error: { fields: { newPassword: "is too easy to guess" } },
    });
    expect(await sessionStatus(ann.cookie)).toBe(200);
  });

  test("of two changes at once one counts", async () => {
    const ann = await registerPerson();
    const change = (newPassword: string) =>
      post(changePassword, { currentPassword: PASSWORD, newPassword }, ann.cookie);
    const answers = await Promise.all([change(NEW_PASSWORD), change("yet another phrase")]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  test("is set for the first time within ten minutes of signing in", async () => {
    const ann = await registerPerson();
    await UserModel.updateOne({ _id: ann.id }, { passwordHash: null });
    const longAgo = await sessionCookieOf(ann.id, 0, new Date(Date.now() - 11 * 60_000));
    expect((await post(changePassword, { newPassword: NEW_PASSWORD }, longAgo)).status).toBe(403);
    expect((await post(changePassword, { newPassword: NEW_PASSWORD }, ann.cookie)).status).toBe(204);
    expect((await verifyCredentials({ email: ann.email, password: NEW_PASSWORD })).isRight).toBe(true);
  });
});

describe("name and security page", () => {
  test("the name changes; an empty one is refused", async () => {
    const ann = await registerPerson();
    const rename = (name: string) => call(patch, { method: "PATCH", body: { name }, cookie: ann.cookie });
    expect(await (await rename("  Ann Other ")).json()).toMatchObject({ user: { name: "Ann Other" } });
    expect((await rename(" ")).status).toBe(400);
  });

  test("the page says how one gets in and what happened, with device and address, to its owner only", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const headers = {
      "user-agent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
      "x-forwarded-for": "203.0.113.7",
    };
    await call(changeEmail, { method: "POST", body: { email: newAddress() }, cookie: ann.cookie, headers });
    const page = await (await call(security, { cookie: ann.cookie })).json();
    expect(page).toMatchObject({
      hasPassword: true,
      identities: [],
      providers: [],
      twoFactor: { isOn: false, recoveryCodesLeft: 0 },
    });
    expect(page.events[0]).toMatchObject({
      kind: "address-change-asked",
      device: "Firefox on Windows",
      address: "203.0.113.7",
    });
    const others = await (await call(security, { cookie: bob.cookie })).json();
    expect(others.pendingEmail).toBeNull();
    expect(others.events.map(({ kind }: { kind: string }) => kind)).not.toContain("address-change-asked");
  });
});
