import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkToUser } from "@/lib/accounts/join-provider";
import { connectDb, ensureIndexes, transaction } from "@/lib/platform/db";
import { IdentityModel } from "@/models/identity";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { SecurityEventModel } from "@/models/security-event";
import { UserModel } from "@/models/user";
import { startFakeGitHub } from "@/tests/fakes/github";
import { startFakeGoogle } from "@/tests/fakes/google";
import { Visitor } from "./sign-in-visitor";

const github = await startFakeGitHub();
const google = await startFakeGoogle();
Object.assign(process.env, github.env, google.env, { RATE_LIMIT_FACTOR: "10000" });

let people = 0;
/** A person with an account at GitHub and one at Google, under one address that both have verified. */
function newPerson({ isVerified = true } = {}): { login: string; email: string } {
  people += 1;
  const login = `person-${people}`;
  const email = `${login}@example.org`;
  github.users.push({ login, id: people, name: null, emails: [{ email, primary: true, verified: isVerified }] });
  google.people.push({ sub: `10${people}`, name: "A Person", email, email_verified: isVerified });
  return { login, email };
}

const prove = (email: string) => UserModel.updateOne({ email }, { emailProvedAt: new Date() });
const eventsOf = async (userId: string): Promise<string[]> =>
  (await SecurityEventModel.find({ userId }).sort({ _id: 1 }).lean()).map(({ kind, detail }) => `${kind} ${detail}`);

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(() => Promise.all([github.close(), google.close()]));

describe("a person nobody knows", () => {
  test("gets one account with its credits and a proved address, and the same one the next time", async () => {
    const { login, email } = newPerson();
    const visitor = new Visitor();
    expect(await visitor.signInWith("github", github, login)).toBe("/dashboard");
    const account = await visitor.account();
    expect(account).toMatchObject({ email, name: login, emailVerified: true });
    const user = await UserModel.findOne({ email }).orFail().lean();
    expect(user).toMatchObject({ passwordHash: null, balanceCenticredits: 1_000, lockedCenticredits: 0 });
    expect(user.emailProvedAt).not.toBeNull();
    expect(await LedgerEntryModel.find({ userId: user._id }).lean()).toMatchObject([{ kind: "signup" }]);
    const again = new Visitor();
    expect(await again.signInWith("github", github, login)).toBe("/dashboard");
    expect((await again.account())?.id).toBe(account?.id);
    expect(await eventsOf(account?.id ?? "")).toEqual(["registered github", "signed-in github", "signed-in github"]);
  });

  test("gets one account when two tabs come back at once", async () => {
    const { login, email } = newPerson();
    const tabs = Array.from({ length: 4 }, () => new Visitor());
    const addresses = await Promise.all(tabs.map(async (tab) => github.press(await tab.authorizeUrl("github"), login)));
    const ends = await Promise.all(tabs.map((tab, at) => tab.comeBack(addresses[at] ?? "")));
    expect(ends).toEqual(["/dashboard", "/dashboard", "/dashboard", "/dashboard"]);
    const ids = await Promise.all(tabs.map(async (tab) => (await tab.account())?.id));
    expect(new Set(ids).size).toBe(1);
    expect(await UserModel.countDocuments({ email })).toBe(1);
    expect(await IdentityModel.countDocuments({ email })).toBe(1);
    expect(await LedgerEntryModel.countDocuments({ userId: ids[0] ?? "" })).toBe(1);
  });

  test("gets none with an address the provider has not verified", async () => {
    const { login, email } = newPerson({ isVerified: false });
    const visitor = new Visitor();
    expect(await visitor.signInWith("github", github, login)).toBe("/login?error=ADDRESS_UNVERIFIED");
    expect(await visitor.signInWith("google", google, email)).toBe("/login?error=ADDRESS_UNVERIFIED");
    expect(await visitor.account()).toBeNull();
    expect(await UserModel.countDocuments({ email })).toBe(0);
  });

  test("is known by the primary address of GitHub alone", async () => {
    const { email } = newPerson();
    const [primary, other] = [`new-${email}`, `other-${email}`];
    const emails = [
      { email: other, primary: false, verified: true },
      { email: primary, primary: true, verified: false },
    ];
    github.users.push({ login: "two-addresses", id: 9_001, name: null, emails });
    expect(await new Visitor().signInWith("github", github, "two-addresses")).toBe("/login?error=ADDRESS_UNVERIFIED");
  });
});

describe("an address that has an account", () => {
  test("is joined when both sides have proved it, by the other provider too", async () => {
    const { login, email } = newPerson();
    const [byGoogle, byGitHub] = [new Visitor(), new Visitor()];
    expect(await byGoogle.signInWith("google", google, email)).toBe("/dashboard");
    expect(await byGitHub.signInWith("github", github, login)).toBe("/dashboard");
    expect((await byGitHub.account())?.id).toBe((await byGoogle.account())?.id);
    expect(await eventsOf((await byGitHub.account())?.id ?? "")).toContain("linked github");
  });

  test("is not joined while its account has not proved it: somebody else may have registered it", async () => {
    const { login, email } = newPerson();
    const id = await new Visitor().register(email);
    const visitor = new Visitor();
    expect(await visitor.signInWith("github", github, login)).toBe("/login?error=ADDRESS_TAKEN");
    expect(await visitor.account()).toBeNull();
    expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
    expect(await eventsOf(id)).toEqual(["registered password", "sign-in-refused github"]);
    await prove(email);
    expect(await visitor.signInWith("github", github, login)).toBe("/dashboard");
    expect((await visitor.account())?.id).toBe(id);
  });

  test("is not joined by one that only looks like it: no letter of another alphabet, no dot, no plus", async () => {
    const email = `kate.k-${crypto.randomUUID()}@example.org`;
    google.people.push({ sub: crypto.randomUUID(), name: "Kate", email, email_verified: true });
    const kate = new Visitor();
    await kate.signInWith("google", google, email);
    const { id } = (await kate.account()) ?? { id: "" };
    // Lower case makes a k of the sign of kelvin.
    const others = [email.replace("k", "\u212a"), email.replace(".", ""), email.replace("@", "+1@")];
    for (const [at, other] of others.entries()) {
      const login = `kate-${at}`;
      github.users.push({
        login,
        id: 9_100 + at,
        name: null,
        emails: [{ email: other, primary: true, verified: true }],
      });
      const visitor = new Visitor();
      await visitor.signInWith("github", github, login);
      expect((await visitor.account())?.id).not.toBe(id);
    }
    expect(await IdentityModel.countDocuments({ userId: id })).toBe(1);
  });

  test("is not joined by a second account of the same provider", async () => {
    const { login, email } = newPerson();
    await new Visitor().signInWith("github", github, login);
    github.users.push({ login: "impostor", id: 9_002, name: null, emails: [{ email, primary: true, verified: true }] });
    expect(await new Visitor().signInWith("github", github, "impostor")).toBe("/login?error=ADDRESS_TAKEN");
  });
});

describe("linking", () => {
  /** Somebody who registered with a password and is signed in. */
  async function registered(): Promise<{ visitor: Visitor; id: string; email: string }> {
    const email = `registered-${crypto.randomUUID()}@example.com`;
    const visitor = new Visitor();
    const id = await visitor.register(email);
    await visitor.signInWithPassword(email);
    return { visitor, id, email };
  }

  test("adds a provider to the account that asked, whatever the address, and signs in as it from then on", async () => {
    const { login } = newPerson();
    const { visitor, id } = await registered();
    expect(await visitor.link("github", github, login)).toBe("/settings?linked=github");
    expect(await visitor.link("github", github, login)).toBe("/settings?linked=github");
    const other = new Visitor();
    await other.signInWith("github", github, login);
    expect((await other.account())?.id).toBe(id);
    expect((await eventsOf(id)).filter((event) => event.startsWith("linked"))).toEqual(["linked github"]);
  });

  test("does not prove the account's address by another one, and does by the same", async () => {
    const { login, email } = newPerson();
    const stranger = await registered();
    await stranger.visitor.link("github", github, login);
    expect((await UserModel.findById(stranger.id).lean())?.emailProvedAt).toBeNull();
    const visitor = new Visitor();
    const id = await visitor.register(email);
    await visitor.signInWithPassword(email);
    expect(await UserModel.findById(id).lean()).toMatchObject({ lockedCenticredits: 700, emailProvedAt: null });
    expect(await visitor.link("google", google, email)).toBe("/settings?linked=google");
    const user = await UserModel.findById(id).lean();
    expect(user?.emailProvedAt).not.toBeNull();
    expect(user?.lockedCenticredits).toBe(0);
  });

  test("refuses an identity of somebody else, and a second one of the same provider", async () => {
    const [theirs, mine] = [newPerson(), newPerson()];
    await new Visitor().signInWith("github", github, theirs.login);
    const { visitor, id } = await registered();
    expect(await visitor.link("github", github, theirs.login)).toBe("/settings?error=IDENTITY_TAKEN");
    expect(await visitor.link("github", github, mine.login)).toBe("/settings?linked=github");
    const third = newPerson();
    expect(await visitor.link("github", github, third.login)).toBe("/settings?error=ALREADY_LINKED");
    expect(await IdentityModel.countDocuments({ userId: id })).toBe(1);
  });

  test("says in the settings when the person refuses at the provider", async () => {
    const { visitor } = await registered();
    expect(await visitor.link("github", github, "")).toBe("/settings?error=REFUSED");
    expect(await visitor.account()).not.toBeNull();
  });

  test("needs the wish of the same person in the same session, for the same provider", async () => {
    const person = newPerson();
    const { visitor, id } = await registered();
    expect(await visitor.link("google", google, "")).toBe("/settings?error=REFUSED");
    const intent = [...visitor.cookies].find(([name]) => name.includes("link-intent"));
    expect(intent).toBeDefined();
    const [name, value] = intent ?? ["", ""];
    const other = await registered();
    other.visitor.cookies.set(name, value);
    expect(await other.visitor.signInWith("google", google, person.email)).toBe("/dashboard");
    const third = newPerson();
    expect(await visitor.signInWith("github", github, third.login)).toBe("/dashboard");
    const forged = await registered();
    forged.visitor.cookies.set(name, `${value.slice(0, -4)}AAAA`);
    const fourth = newPerson();
    expect(await forged.visitor.signInWith("google", google, fourth.email)).toBe("/dashboard");
    expect(await IdentityModel.countDocuments({ userId: { $in: [id, other.id, forged.id] } })).toBe(0);
  });

  test("ends with the session that asked", async () => {
    const { login } = newPerson();
    const { visitor, id } = await registered();
    await visitor.link("github", github, "");
    await UserModel.updateOne({ _id: id }, { $inc: { sessionVersion: 1 } });
    expect(await visitor.signInWith("github", github, login)).toBe("/dashboard");
    expect((await visitor.account())?.id).not.toBe(id);
  });

  test("finds in its own transaction that the sessions were ended meanwhile", async () => {
    const { id } = await registered();
    const person = { provider: "github", accountId: "late", name: "Late", email: "", isVerified: false } as const;
    const linkAs = (sessionVersion: number) =>
      transaction((session) => linkToUser(session, { userId: id, sessionVersion }, person));
    await UserModel.updateOne({ _id: id }, { sessionVersion: 1 });
    expect(await linkAs(0)).toEqual({ refusal: "STEP_EXPIRED", isNew: false });
    expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
    expect(await linkAs(1)).toEqual({ isNew: true });
  });

  test("is taken back, but never the last way in, also from two tabs at once", async () => {
    const { login, email } = newPerson();
    const visitor = new Visitor();
    await visitor.signInWith("github", github, login);
    expect((await visitor.unlink("google")).status).toBe(404);
    const refused = await visitor.unlink("github");
    expect(refused.status).toBe(409);
    expect((await refused.json()).error.message).toContain("GitHub is the only way into this account.");
    expect(await visitor.link("google", google, email)).toBe("/settings?linked=google");
    const answers = await Promise.all([visitor.unlink("github"), visitor.unlink("google")]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await IdentityModel.countDocuments({ email })).toBe(1);
  });

  test("can be taken back altogether where there is a password", async () => {
    const { login } = newPerson();
    const { visitor, id } = await registered();
    await visitor.link("github", github, login);
    expect((await visitor.unlink("github")).status).toBe(204);
    expect(await IdentityModel.countDocuments({ userId: id })).toBe(0);
    expect(await eventsOf(id)).toContain("unlinked github");
  });
});

describe("an account that goes", () => {
  test("may be signed in to until it is gone, and then makes way for a new one", async () => {
    const { login, email } = newPerson();
    const visitor = new Visitor();
    await visitor.signInWith("github", github, login);
    const first = await visitor.account();
    await UserModel.updateOne({ email }, { deleteAfter: new Date(Date.now() + 60_000) });
    expect(await new Visitor().signInWith("github", github, login)).toBe("/dashboard");
    await UserModel.updateOne({ email }, { deletedAt: new Date(), email: "gone" });
    const later = new Visitor();
    expect(await later.signInWith("github", github, login)).toBe("/dashboard");
    expect((await later.account())?.id).not.toBe(first?.id);
  });
});
