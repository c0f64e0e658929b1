import { TOTP } from "otpauth";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { confirmTwoFactor } from "@/lib/accounts/two-factor/confirm-two-factor";
import { setUpTwoFactor } from "@/lib/accounts/two-factor/set-up-two-factor";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { sessionCookieName } from "@/lib/platform/session";
import { IdentityModel } from "@/models/identity";
import { UserModel } from "@/models/user";
import { startFakeGitHub } from "@/tests/fakes/github";
import { asUser } from "@/tests/support/make-user";
import { PASSWORD, Visitor } from "./sign-in-visitor";

const github = await startFakeGitHub();
Object.assign(process.env, github.env, { RATE_LIMIT_FACTOR: "10000" });

const TICKET = "vectort.second-factor";
let people = 0;
let person: { id: string; email: string; login: string; nextCode: () => string; recoveryCodes: string[] };

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
/** Somebody with a password, GitHub, and two-factor that is on. */
beforeEach(async () => {
  people += 1;
  const [login, email] = [`person-${people}`, `person-${people}@example.org`];
  github.users.push({ login, id: people, name: null, emails: [{ email, primary: true, verified: true }] });
  const visitor = new Visitor();
  const id = await visitor.register(email);
  await visitor.signInWithPassword(email);
  await visitor.link("github", github, login);
  const { secret } = await setUpTwoFactor(asUser(id), PASSWORD);
  const totp = new TOTP({ secret });
  const recoveryCodes = await confirmTwoFactor(asUser(id), totp.generate());
  const nextCode = (): string => totp.generate({ timestamp: Date.now() + 30_000 });
  person = { id, email, login, nextCode, recoveryCodes };
});
afterAll(() => github.close());

const refusalOf = async (answer: Response): Promise<string | null> => {
  expect(answer.status).toBe(401);
  return new URL((await answer.json()).url).searchParams.get("error");
};

describe("after the password", () => {
  test("a code is needed, is checked, and counts once", async () => {
    const visitor = new Visitor();
    expect(await refusalOf(await visitor.signInWithPassword(person.email))).toBe("CODE_REQUIRED");
    expect(await refusalOf(await visitor.signInWithPassword(person.email, { code: "000000" }))).toBe("CODE_REQUIRED");
    expect(visitor.cookies.has(sessionCookieName())).toBe(false);
    const code = person.nextCode();
    expect((await visitor.signInWithPassword(person.email, { code })).status).toBe(200);
    expect((await visitor.account())?.id).toBe(person.id);
    expect(await refusalOf(await new Visitor().signInWithPassword(person.email, { code }))).toBe("CODE_REQUIRED");
  });

  test("a code alone, or with a wrong password, opens nothing", async () => {
    const [code = ""] = person.recoveryCodes;
    const visitor = new Visitor();
    expect(await refusalOf(await visitor.post("callback/credentials", { code }))).toBe("STEP_EXPIRED");
    const wrong = await visitor.signInWithPassword(person.email, { password: "wrong", code });
    expect(await refusalOf(wrong)).toBe("CredentialsSignin");
    expect((await visitor.signInWithPassword(person.email, { code })).status).toBe(200);
  });
});

describe("after a provider", () => {
  test("a code is needed, on the page that the provider's answer leads to", async () => {
    const visitor = new Visitor();
    expect(await visitor.signInWith("github", github, person.login)).toBe("/login?step=code");
    expect(await visitor.account()).toBeNull();
    expect(visitor.cookies.has(sessionCookieName())).toBe(false);
    expect(await refusalOf(await visitor.post("callback/credentials", {}))).toBe("CODE_REQUIRED");
    expect(await refusalOf(await visitor.post("callback/credentials", { code: "000000" }))).toBe("CODE_REQUIRED");
    const answer = await visitor.post("callback/credentials", { code: person.nextCode() });
    expect(answer.status).toBe(200);
    expect((await answer.json()).url).toBe("http://localhost:3000/dashboard");
    expect((await visitor.account())?.id).toBe(person.id);
    expect(visitor.cookies.has(TICKET)).toBe(false);
  });

  test("its ticket is signed, read by no script, and good for one sign-in", async () => {
    const visitor = new Visitor();
    const address = await github.press(await visitor.authorizeUrl("github"), person.login);
    const answer = await visitor.get(address);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith(TICKET)) ?? "";
    expect(line).toMatch(/; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax$/);
    const ticket = visitor.cookies.get(TICKET) ?? "";
    const [first = "", second = "", third = ""] = person.recoveryCodes;
    const forger = new Visitor();
    const [body = "", signature] = ticket.split(".");
    const other = Buffer.from(body, "base64url").toString("utf8").replace(person.id, "0".repeat(24));
    forger.cookies.set(TICKET, `${Buffer.from(other).toString("base64url")}.${signature}`);
    expect(await refusalOf(await forger.post("callback/credentials", { code: third }))).toBe("STEP_EXPIRED");
    expect((await visitor.post("callback/credentials", { code: first })).status).toBe(200);
    const thief = new Visitor();
    thief.cookies.set(TICKET, ticket);
    expect(await refusalOf(await thief.post("callback/credentials", { code: second }))).toBe("STEP_EXPIRED");
    expect(await thief.account()).toBeNull();
  });

  test("its ticket dies with the user's sessions", async () => {
    const visitor = new Visitor();
    await visitor.signInWith("github", github, person.login);
    await UserModel.updateOne({ _id: person.id }, { $inc: { sessionVersion: 1 } });
    const answer = await visitor.post("callback/credentials", { code: person.nextCode() });
    expect(await refusalOf(answer)).toBe("STEP_EXPIRED");
  });
});

test("one code lets one browser in, of many that try it at once", async () => {
  for (const code of [person.nextCode(), person.recoveryCodes.at(-1) ?? ""]) {
    const visitors = Array.from({ length: 4 }, () => new Visitor());
    await Promise.all(visitors.map((visitor) => visitor.signInWithPassword(person.email, { code })));
    const accounts = await Promise.all(visitors.map((visitor) => visitor.account()));
    expect(accounts.filter((account) => account !== null)).toHaveLength(1);
  }
});

test("a provider that was unlinked vouches for nobody any more", async () => {
  const visitor = new Visitor();
  await visitor.signInWith("github", github, person.login);
  const identity = await IdentityModel.findOneAndDelete({ userId: person.id }).orFail().lean();
  const answer = await visitor.post("callback/credentials", { code: person.nextCode() });
  expect(await refusalOf(answer)).toBe("STEP_EXPIRED");
  await IdentityModel.create(identity);
});

test("too many codes are refused as such", async () => {
  const visitor = new Visitor();
  const limits = UserModel.db.collection<{ _id: string; count: number; expiresAt: Date }>("ratelimits");
  await visitor.signInWithPassword(person.email, { code: "000000" });
  await limits.updateMany({ _id: new RegExp(`second-factor:${person.id}`) }, { $set: { count: 1e9 } });
  const answer = await visitor.signInWithPassword(person.email, { code: person.nextCode() });
  expect(await refusalOf(answer)).toBe("RATE_LIMITED");
});
