import { beforeAll, describe, expect, test } from "vitest";
import { POST as signIn } from "@/app/api/auth/[...nextauth]/route";
import { GET as account } from "@/app/api/account/route";
import { POST as register } from "@/app/api/account/register/route";
import { verifyCredentials } from "@/lib/accounts/verify-credentials";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sessionClaims } from "@/lib/accounts/session-cookie";
import { sessionCookieName } from "@/lib/platform/session";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { MailModel } from "@/models/mail";
import { UserModel } from "@/models/user";
import { encode } from "next-auth/jwt";
import { call } from "../security/support/call";

const PASSWORD = "correct horse battery";

beforeAll(async () => {
  process.env["RATE_LIMIT_FACTOR"] = "1000";
  await connectDb();
  await ensureIndexes();
});

const send = (body: unknown): Promise<Response> => call(register, { method: "POST", body });

describe("registering", () => {
  test("keeps the address in lower case and the password as argon2id with OWASP's parameters", async () => {
    const answer = await send({ name: " Ann ", email: " Ann@Example.org ", password: PASSWORD });
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    const stored = await UserModel.findById(id).lean();
    expect(stored).toMatchObject({ name: "Ann", email: "ann@example.org", emailProvedAt: null });
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("gives 10 credits at once, in the same transaction, of which 3 can be spent before the address is verified", async () => {
    const { id } = await (await send({ name: "Cy", email: "cy@example.org", password: PASSWORD })).json();
    const stored = await UserModel.findById(id).lean();
    expect(stored).toMatchObject({ balanceCenticredits: 1_000, lockedCenticredits: 700, ledgerCount: 1 });
    const entries = await LedgerEntryModel.find({ userId: id }).lean();
    expect(entries).toMatchObject([{ kind: "signup", key: `signup:${id}`, amountCenticredits: 1_000 }]);
  });

  test("refuses an address that has an account, however it is written, even in two tabs at once", async () => {
    const answers = await Promise.all(
      ["twice@example.org", "Twice@example.org", "TWICE@EXAMPLE.ORG"].map((email) =>
        send({ name: "T", email, password: PASSWORD }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(await refused?.json()).toMatchObject({
      error: { code: "CONFLICT", fields: { email: "has an account already" } },
    });
    await expect.poll(() => MailModel.countDocuments({ template: "account-exists" })).toBe(1);
  });

  test.each(["Password1", "qwertyuiop", "aaaaaaaaaaaa", "eva@example.com", "11111111"])(
    "refuses the password %s",
    async (password) => {
      const refused = await send({ name: "Eva", email: "eva@example.com", password });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { fields: { password: "is too easy to guess" } } });
    },
  );

  test("takes a password of 8 to 128 characters of any kind, and knows it again", async () => {
    const phrase = (length: number): string => [..."pâte à 🥐 ".repeat(20)].slice(0, length).join("");
    const statuses: number[] = [];
    for (const length of [7, 8, 128, 129]) {
      const email = `length-${length}@example.org`;
      statuses.push((await send({ name: "L", email, password: phrase(length) })).status);
      const { isRight } = await verifyCredentials({ email, password: phrase(length) });
      expect(isRight).toBe(statuses.at(-1) === 201);
    }
    expect(statuses).toEqual([400, 201, 201, 400]);
    expect(await verifyCredentials({ email: "length-128@example.org", password: phrase(127) })).toMatchObject({
      isRight: false,
    });
  });

  test("takes no address whose lower case would be another one", async () => {
    const refused = await send({ name: "K", email: "\u212aate@example.org", password: PASSWORD });
    expect(await refused.json()).toMatchObject({ error: { fields: { email: "is not an e-mail address" } } });
  });

  test("names every field that does not fit", async () => {
    const refused = await send({ name: "", email: "nobody", password: "short" });
    const { error } = await refused.json();
    expect(error.fields).toEqual({
      name: "must not be empty",
      email: "is not an e-mail address",
      password: "must have at least 8 characters",
    });
  });
});

describe("signing in", () => {
  beforeAll(() => send({ name: "Bo", email: "bo@example.org", password: PASSWORD }));

  test("takes the right password, and the address in any case", async () => {
    const verified = await verifyCredentials({ email: " BO@example.org", password: PASSWORD });
    expect(verified).toMatchObject({ isRight: true, user: { name: "Bo" } });
  });

  test.each([
    { email: "bo@example.org", password: "wrong" },
    { email: "nobody@example.org", password: PASSWORD },
    { email: "bo@example.org", password: "" },
    { email: { $gt: "" }, password: PASSWORD },
    { email: "bo@example.org" },
    null,
  ])("refuses %j", async (credentials) => {
    expect(await verifyCredentials(credentials)).toMatchObject({ isRight: false });
  });

  const NO_STEPS = [
    ["xyz"],
    ["callback", "github"],
    ["signin", "google"],
    ["callback", "x"],
    ["csrf", "more"],
    ["_log"],
  ];
  test.each(NO_STEPS)("has no step %j", async (...nextauth) => {
    expect((await call(signIn, { params: { nextauth } })).status).toBe(404);
  });
});

describe("the account", () => {
  const cookieOf = async (
    sub: unknown,
    secret = env().NEXTAUTH_SECRET,
    maxAge = 60,
    sessionVersion = 0,
  ): Promise<string> =>
    `${sessionCookieName()}=${await encode({ token: { ...sessionClaims({ id: "", sessionVersion }), sub } as { sub: string }, secret, maxAge })}`;

  test("is the one of the session", async () => {
    const user = await UserModel.findOne({ email: "bo@example.org" }).lean();
    const answer = await call(account, { cookie: await cookieOf(String(user?._id)) });
    expect(await answer.json()).toEqual({
      user: {
        id: String(user?._id),
        name: "Bo",
        email: "bo@example.org",
        emailVerified: true,
        isOperator: false,
        deleteAfter: null,
      },
      balanceCenticredits: 1_000,
      heldCenticredits: 0,
      spendableCenticredits: 1_000,
    });
  });

  test("answers 401 without a session, with a forged, an expired or a strange one, and when the account is gone", async () => {
    const id = "0".repeat(24);
    const cookies = [
      "",
      `${sessionCookieName()}=abc`,
      await cookieOf(id, "another-secret-of-at-least-32-characters"),
      await cookieOf(id, env().NEXTAUTH_SECRET, -60),
      await cookieOf({ $ne: null }),
      await cookieOf(id),
      await cookieOf(String((await UserModel.findOne().lean())?._id), env().NEXTAUTH_SECRET, 60, 1),
    ];
    for (const cookie of cookies) expect((await call(account, { cookie })).status).toBe(401);
  });
});
