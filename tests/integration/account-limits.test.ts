import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { POST as changeEmail } from "@/app/api/account/email/route";
import { POST as changePassword } from "@/app/api/account/password/route";
import { POST as forgot } from "@/app/api/account/forgot/route";
import { POST as reset } from "@/app/api/account/reset/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { spendable } from "@/lib/credits";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import {
  NEW_PASSWORD,
  newAddress,
  PASSWORD,
  post,
  registerPerson,
  resetTokenFor,
  templatesTo,
  tokenMailedTo,
  userOf,
} from "@/tests/support/account-person";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { sessionCookieOf } from "@/tests/support/make-user";

const MAIL_SERVICE = { SENDGRID_API_KEY: "SG.test", MAIL_FROM: "hello@vectort.example" };
const setEnv = (values: Record<string, string>): void => {
  Object.assign(process.env, values);
  Reflect.deleteProperty(globalThis, Symbol.for("vectort.env"));
};
setEnv({ ...MAIL_SERVICE, RATE_LIMIT_FACTOR: "1000" });

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterEach(() => setEnv({ ...MAIL_SERVICE, RATE_LIMIT_FACTOR: "1000" }));
afterAll(expectSoundLedger);

describe("without a mail service", () => {
  test("the links are kept for operators and work, but nobody has proved an address with them", async () => {
    setEnv({ SENDGRID_API_KEY: "", MAIL_FROM: "" });
    const ann = await registerPerson();
    expect(spendable(await userOf(ann.id))).toBe(1_000);
    expect((await post(verify, { token: await tokenMailedTo(ann.email, "verify") })).status).toBe(200);
    const token = await resetTokenFor(ann.email);
    expect((await post(reset, { token, password: NEW_PASSWORD })).status).toBe(204);
    const email = newAddress();
    await post(changeEmail, { email }, await sessionCookieOf(ann.id, 1));
    expect((await post(verify, { token: await tokenMailedTo(email, "verify") })).status).toBe(200);
    expect(await userOf(ann.id)).toMatchObject({ email, emailProvedAt: null });
  });
});

describe("limits", () => {
  test("one address gets six mails an hour, whoever asks; the newest link still works, and the answer is the same", async () => {
    const ann = await registerPerson();
    const others = await Promise.all(Array.from({ length: 7 }, () => registerPerson()));
    setEnv({ RATE_LIMIT_FACTOR: "1" });
    for (let asked = 0; asked < 9; asked += 1) {
      const headers = { "x-forwarded-for": `198.51.100.${asked}` };
      const answer = await call(forgot, { method: "POST", body: { email: ann.email }, headers });
      expect(answer.status).toBe(202);
      const resets = Math.min(asked + 1, 6);
      await expect
        .poll(async () => (await templatesTo(ann.email)).filter((name) => name === "reset-password"))
        .toHaveLength(resets);
    }
    const token = await tokenMailedTo(ann.email, "reset");
    expect((await post(reset, { token, password: NEW_PASSWORD })).status).toBe(204);
    const email = newAddress();
    const statuses: number[] = [];
    for (const { cookie } of others) statuses.push((await post(changeEmail, { email }, cookie)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 429]);
  });

  test("an address that nobody has proved gets one notice of a kind a day, however often its account changes", async () => {
    const ann = await registerPerson();
    const phrases = [PASSWORD, NEW_PASSWORD, "yet another phrase", "and one more of them", "the last of all of them"];
    const changeTo = async (at: number) => {
      const body = { currentPassword: phrases[at - 1], newPassword: phrases[at] };
      expect((await post(changePassword, body, await sessionCookieOf(ann.id, at - 1))).status).toBe(204);
      return (await templatesTo(ann.email)).filter((name) => name === "password-changed").length;
    };
    expect([await changeTo(1), await changeTo(2)]).toEqual([1, 1]);
    await UserModel.updateOne({ _id: ann.id }, { emailProvedAt: new Date() });
    expect([await changeTo(3), await changeTo(4)]).toEqual([2, 3]);
  });

  test("one client asks ten times an hour; a password is guessed at twenty times", async () => {
    const ann = await registerPerson();
    setEnv({ RATE_LIMIT_FACTOR: "1" });
    const headers = { "x-forwarded-for": "203.0.113.99" };
    const ask = () => call(forgot, { method: "POST", body: { email: newAddress() }, headers });
    for (let asked = 0; asked < 10; asked += 1) expect((await ask()).status).toBe(202);
    const refused = await ask();
    expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
    const guess = { currentPassword: "wrong", newPassword: NEW_PASSWORD };
    for (let tries = 0; tries < 20; tries += 1)
      expect((await post(changePassword, guess, ann.cookie)).status).toBe(403);
    expect((await post(changePassword, guess, ann.cookie)).status).toBe(429);
  });
});
