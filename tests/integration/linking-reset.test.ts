import { afterAll, beforeAll, expect, test } from "vitest";
import { TOTP } from "otpauth";
import { POST as forgot } from "@/app/api/account/forgot/route";
import { POST as reset } from "@/app/api/account/reset/route";
import { POST as verify } from "@/app/api/account/verify/route";
import { confirmTwoFactor } from "@/lib/accounts/two-factor/confirm-two-factor";
import { setUpTwoFactor } from "@/lib/accounts/two-factor/set-up-two-factor";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { IdentityModel } from "@/models/identity";
import { UserModel } from "@/models/user";
import { startFakeGitHub } from "@/tests/fakes/github";
import { tokenMailedTo } from "@/tests/support/account-person";
import { asUser } from "@/tests/support/make-user";
import { call } from "../security/support/call";
import { PASSWORD, Visitor } from "./sign-in-visitor";

const github = await startFakeGitHub();
Object.assign(process.env, github.env, {
  RATE_LIMIT_FACTOR: "10000",
  SENDGRID_API_KEY: "SG.test",
  MAIL_FROM: "hello@vectort.example",
});

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(() => github.close());

/** Somebody registers an address, connects their own GitHub account and turns two-factor on. */
async function occupied(
  login: string,
  email: string,
  shown = { email: `${login}@example.com`, verified: true },
): Promise<{ id: string; visitor: Visitor }> {
  const emails = [{ ...shown, primary: true }];
  github.users.push({ login, id: github.users.length + 1, name: null, emails });
  const visitor = new Visitor();
  const id = await visitor.register(email);
  await visitor.signInWithPassword(email);
  expect(await visitor.link("github", github, login)).toBe("/settings?linked=github");
  const { secret } = await setUpTwoFactor(asUser(id), PASSWORD);
  await confirmTwoFactor(asUser(id), new TOTP({ secret }).generate());
  return { id, visitor };
}

async function resetByMail(email: string): Promise<void> {
  await call(forgot, { method: "POST", body: { email } });
  await expect.poll(() => tokenMailedTo(email, "reset")).not.toBe("");
  const token = await tokenMailedTo(email, "reset");
  expect((await call(reset, { method: "POST", body: { token, password: "a quite different phrase" } })).status).toBe(
    204,
  );
}

test("whoever registered an address before its owner keeps no way in after the owner's reset", async () => {
  const email = "victim@example.org";
  const { id, visitor } = await occupied("squatter", email);
  await resetByMail(email);
  expect(await visitor.account()).toBeNull();
  expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
  const owner = new Visitor();
  await owner.signInWithPassword(email, { password: "a quite different phrase" });
  expect((await owner.account())?.id).toBe(id);
  const squatter = new Visitor();
  await squatter.signInWith("github", github, "squatter");
  expect((await squatter.account())?.id).not.toBe(id);
});

test("nor by a provider that only shows the address and has not verified it", async () => {
  const email = "other-victim@example.org";
  const { id } = await occupied("impostor", email, { email, verified: false });
  await resetByMail(email);
  expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
  const impostor = new Visitor();
  expect(await impostor.signInWith("github", github, "impostor")).toBe("/login?error=ADDRESS_UNVERIFIED");
  expect(await impostor.account()).toBeNull();
});

test("the click of an address's owner on a stranger's link opens the account to no provider, and the reset still clears it", async () => {
  const email = "clicker@example.org";
  const { id } = await occupied("waiting", email);
  const body = { token: await tokenMailedTo(email, "verify") };
  expect((await call(verify, { method: "POST", body })).status).toBe(200);
  github.users.push({
    login: "clicker",
    id: github.users.length + 1,
    name: null,
    emails: [{ email, primary: true, verified: true }],
  });
  const owner = new Visitor();
  expect(await owner.signInWith("github", github, "clicker")).toBe("/login?error=ADDRESS_TAKEN");
  await resetByMail(email);
  expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
  // The reset has no need of a second factor, and takes none away from an account that may be its owner's.
  expect((await UserModel.findById(id).lean())?.twoFactor?.confirmedAt).toBeInstanceOf(Date);
});

test("an owner who had proved the address keeps what they connected, and the second factor", async () => {
  const email = "owner@example.org";
  const { id } = await occupied("owner", email);
  await UserModel.updateOne({ _id: id }, { emailProvedAt: new Date() });
  await resetByMail(email);
  expect(await IdentityModel.countDocuments({ userId: id })).toBe(1);
  expect((await UserModel.findById(id).lean())?.twoFactor?.confirmedAt).toBeInstanceOf(Date);
});
