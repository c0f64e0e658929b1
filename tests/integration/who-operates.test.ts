import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as mails } from "@/app/api/admin/mails/route";
import { POST as changeEmail } from "@/app/api/account/email/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { warnOfUnclaimedOperators } from "@/lib/operators";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { UserModel } from "@/models/user";
import { call } from "@/tests/security/support/call";
import { registerPerson, tokenMailedTo } from "@/tests/support/account-person";
import { sessionCookieOf } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const OPERATOR = "op@example.org";
const MAIL_SERVICE = { SENDGRID_API_KEY: "SG.test", MAIL_FROM: "hello@vectort.example" };
const FACTOR = { RATE_LIMIT_FACTOR: "1000" };

beforeAll(async () => {
  setEnv(FACTOR);
  await connectDb();
  await ensureIndexes();
});
beforeEach(async () => {
  for (const name of ["users", "ledger", "settings"]) await UserModel.db.collection(name).deleteMany({});
});

/** 200 for an operator, 404 for everybody else. */
const outboxStatus = async (cookie: string): Promise<number> => (await call(mails, { cookie })).status;

describe("an address of ADMIN_EMAILS, where mail is sent", () => {
  beforeEach(() => setEnv({ ...FACTOR, ...MAIL_SERVICE, ADMIN_EMAILS: ` ${OPERATOR.toUpperCase()},b@example.org` }));

  test("makes nobody an operator who only registered it", async () => {
    const squatter = await registerPerson(OPERATOR);
    expect(await outboxStatus(squatter.cookie)).toBe(404);
    // Not by the click of the address's owner either.
    await call(verify, { method: "POST", body: { token: await tokenMailedTo(OPERATOR, "verify") } });
    expect(await outboxStatus(squatter.cookie)).toBe(404);
  });

  test("but who opens the link signed in", async () => {
    const { cookie } = await registerPerson(OPERATOR);
    await call(verify, { method: "POST", body: { token: await tokenMailedTo(OPERATOR, "verify") }, cookie });
    expect(await outboxStatus(cookie)).toBe(200);
  });

  test("nor who asked to change to it, nor an operator who changed to another", async () => {
    const ann = await registerPerson();
    await call(changeEmail, { method: "POST", body: { email: OPERATOR }, cookie: ann.cookie });
    expect(await outboxStatus(ann.cookie)).toBe(404);
    const { cookie } = ann;
    await call(verify, { method: "POST", body: { token: await tokenMailedTo(OPERATOR, "verify") }, cookie });
    const operator = await sessionCookieOf(ann.id, 1);
    expect(await outboxStatus(operator)).toBe(200);
    const email = "elsewhere@example.org";
    await call(changeEmail, { method: "POST", body: { email }, cookie: operator });
    await call(verify, { method: "POST", body: { token: await tokenMailedTo(email, "verify") } });
    expect(await outboxStatus(await sessionCookieOf(ann.id, 2))).toBe(404);
  });

  test("is compared as a whole, and as it is written", async () => {
    for (const email of ["op@example.org.evil.example", "o.p@example.org", "op+1@example.org", "xop@example.org"]) {
      const other = await registerPerson(email);
      await UserModel.updateOne({ _id: other.id }, { emailProvedAt: new Date() });
      expect(await outboxStatus(other.cookie)).toBe(404);
    }
  });

  test("leaves the first account what it is, whatever FIRST_ACCOUNT_IS_OPERATOR says", async () => {
    setEnv({ ...FACTOR, ...MAIL_SERVICE, ADMIN_EMAILS: OPERATOR, FIRST_ACCOUNT_IS_OPERATOR: "true" });
    const first = await registerPerson();
    await UserModel.updateOne({ _id: first.id }, { emailProvedAt: new Date() });
    expect(await outboxStatus(first.cookie)).toBe(404);
  });
});

describe("without a mail service", () => {
  test("the start says that a named address has no account yet, for whoever registers it is the operator", async () => {
    setEnv({ ...FACTOR, ADMIN_EMAILS: `${OPERATOR},${OPERATOR}` });
    expect(await warnOfUnclaimedOperators()).toBe(1);
    const owner = await registerPerson(OPERATOR);
    expect(await outboxStatus(owner.cookie)).toBe(200);
    expect(await warnOfUnclaimedOperators()).toBe(0);
    setEnv({ ...FACTOR, ...MAIL_SERVICE, ADMIN_EMAILS: "b@example.org" });
    expect(await warnOfUnclaimedOperators()).toBe(0);
  });
});

describe("with nobody named", () => {
  test("nobody is an operator, the first account neither", async () => {
    setEnv(FACTOR);
    expect(await outboxStatus((await registerPerson()).cookie)).toBe(404);
  });

  test("and under npm run up, the first account alone is, also when it is gone", async () => {
    setEnv({ ...FACTOR, FIRST_ACCOUNT_IS_OPERATOR: "true" });
    const [first, second] = [await registerPerson(), await registerPerson()];
    expect([await outboxStatus(first.cookie), await outboxStatus(second.cookie)]).toEqual([200, 404]);
    await UserModel.updateOne({ _id: first.id }, { deletedAt: new Date() });
    expect([await outboxStatus(first.cookie), await outboxStatus(second.cookie)]).toEqual([401, 404]);
  });
});
