import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as connections } from "@/app/api/connections/route";
import { DELETE as disconnect, POST as connect } from "@/app/api/connections/[provider]/route";
import { DELETE as deleteAccount } from "@/app/api/account/route";
import { GET as listRoute } from "@/app/api/github/route";
import { GET as exportAccount } from "@/app/api/account/export/route";
import { runAccountJobs } from "@/lib/accounts/account-jobs";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { ConnectionModel } from "@/models/connection";
import { startFakeGitHub } from "@/tests/fakes/github";
import { call } from "@/tests/security/support/call";
import { PASSWORD, registerPerson } from "@/tests/support/account-person";
import { beginToConnect, comeBackFromGitHub, connectedPerson, newGitHubUser } from "@/tests/support/git-hub-person";
import { sessionCookieOf } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const fake = await startFakeGitHub();
const params = { provider: "github" };

beforeAll(async () => {
  setEnv({ ...fake.env, RATE_LIMIT_FACTOR: "1000" });
  await connectDb();
  await ensureIndexes();
});
beforeEach(() => void (fake.faults.length = 0));
afterAll(async () => {
  await fake.close();
  setEnv();
});

const listed = async (cookie: string) => (await call(connections, { cookie })).json();
const storedOf = (userId: string) => ConnectionModel.find({ userId }).lean();
const isHeld = (login: string) => [...fake.store.tokens.values()].some(({ user }) => user.login === login);
const leave = (cookie: string) => call(disconnect, { method: "DELETE", params, cookie });

describe("connecting GitHub", () => {
  test("asks for public repositories only unless private ones are wanted, and keeps the token sealed", async () => {
    const ann = await connectedPerson(fake);
    expect(await listed(ann.cookie)).toEqual({
      items: [
        { provider: "github", login: ann.login, reachesPrivate: false, connectedAt: expect.stringMatching(/^20/) },
      ],
      offered: ["github"],
    });
    const [stored] = await storedOf(ann.id);
    const [token = ""] = [...fake.store.tokens].find(([, { user }]) => user.login === ann.login) ?? [];
    expect(stored?.scopes).toEqual(["public_repo", "workflow"]);
    expect(token).toMatch(/^gho_/);
    expect(JSON.stringify(stored)).not.toContain(token);

    const bob = await connectedPerson(fake, { private: true });
    expect((await storedOf(bob.id))[0]?.scopes).toEqual(["repo", "workflow"]);
    expect((await listed(bob.cookie)).items[0].reachesPrivate).toBe(true);
    // What is sealed for one row opens in no other.
    await ConnectionModel.updateOne({ userId: bob.id }, { sealedToken: stored?.sealedToken });
    expect((await leave(bob.cookie)).status).toBe(204);
    expect(isHeld(ann.login)).toBe(true);
  });

  test("is for the person, the session and the browser that asked, and only once", async () => {
    const [ann, bob] = [await registerPerson(), await registerPerson()];
    const { login } = newGitHubUser(fake);
    const { url, cookies } = await beginToConnect(ann);
    const address = await fake.press(url, login);
    const expired = "/settings?error=CONNECT_EXPIRED";
    expect(await comeBackFromGitHub(address, ann.cookie)).toBe(expired);
    const [, intent = ""] = cookies.split("; ");
    expect(await comeBackFromGitHub(address, `${bob.cookie}; ${intent}`)).toBe(expired);
    const later = await sessionCookieOf(ann.id, 0, new Date(Date.now() - 60_000));
    expect(await comeBackFromGitHub(address, `${later}; ${intent}`)).toBe(expired);
    expect(await comeBackFromGitHub(address.replace(/state=[^&]*/, "state=other"), cookies)).toBe(expired);
    expect(await comeBackFromGitHub(address, intent)).toBe(expired);
    expect(await storedOf(ann.id)).toEqual([]);
    expect(await comeBackFromGitHub(address, cookies)).toBe("/settings?connected=github");
    expect(await comeBackFromGitHub(address, cookies)).toBe(expired);
    expect(await storedOf(ann.id)).toHaveLength(1);
  });

  test("says when the person refuses, when GitHub is away, and goes back to the page that asked", async () => {
    const ann = await registerPerson();
    const { login } = newGitHubUser(fake);
    const next = `/projects/${"a".repeat(24)}`;
    const refused = await beginToConnect(ann, { next });
    expect(await comeBackFromGitHub(await fake.press(refused.url, ""), refused.cookies)).toBe(
      `${next}?error=CONNECT_REFUSED`,
    );
    const away = await beginToConnect(ann);
    fake.faults.push({ on: /^GET \/user$/, reply: { status: 500, json: {} }, times: 3 });
    expect(await comeBackFromGitHub(await fake.press(away.url, login), away.cookies)).toBe(
      "/settings?error=CONNECT_UNAVAILABLE",
    );
    const body = { next: "https://evil.example" };
    expect((await call(connect, { method: "POST", params, cookie: ann.cookie, body })).status).toBe(400);
    expect((await call(connect, { method: "POST", params, cookie: ann.cookie, body: { next: "//evil" } })).status).toBe(
      400,
    );
  });

  test("ends what it doesn't keep: a token that may do too little, one whose person GitHub doesn't tell, and the one before", async () => {
    const ann = await connectedPerson(fake);
    const again = async (change: (address: URL) => void = () => undefined) => {
      const { url, cookies } = await beginToConnect(ann);
      const address = new URL(url);
      change(address);
      return comeBackFromGitHub(await fake.press(address.href, ann.login), cookies);
    };
    const tokens = () =>
      [...fake.store.tokens].filter(([, { user }]) => user.login === ann.login).map(([token]) => token);
    const [first] = tokens();
    expect(await again((address) => address.searchParams.set("scope", "read:user"))).toContain("CONNECT_REFUSED");
    fake.faults.push({ on: /^GET \/user$/, reply: { status: 500, json: {} }, times: 3 });
    expect(await again()).toContain("CONNECT_UNAVAILABLE");
    // What was there before holds on.
    expect(tokens()).toEqual([first]);
    expect((await call(listRoute, { cookie: ann.cookie })).status).toBe(200);
    expect(await again()).toContain("connected=github");
    expect(tokens()).toHaveLength(1);
    expect(tokens()).not.toEqual([first]);
    expect((await call(listRoute, { cookie: ann.cookie })).status).toBe(200);
  });

  test("takes back the grant of another account at GitHub when a new one is connected", async () => {
    const ann = await connectedPerson(fake);
    const { login } = newGitHubUser(fake);
    const { url, cookies } = await beginToConnect(ann);
    await comeBackFromGitHub(await fake.press(url, login), cookies);
    expect((await listed(ann.cookie)).items).toMatchObject([{ login }]);
    expect([isHeld(ann.login), isHeld(login)]).toEqual([false, true]);
  });
});

describe("a new encryption key", () => {
  const key = (byte: number) => Buffer.alloc(32, byte).toString("base64");
  const listOf = async (cookie: string) => (await call(listRoute, { cookie })).status;
  const withKeys = (keys: Record<string, string>) => setEnv({ ...fake.env, RATE_LIMIT_FACTOR: "1000", ...keys });
  afterAll(() => withKeys({}));

  test("opens what the former one sealed and seals it anew; without either the person connects again", async () => {
    const ann = await connectedPerson(fake);
    const [before] = await storedOf(ann.id);
    withKeys({ ENCRYPTION_KEY: key(8), ENCRYPTION_KEYS_OLD: key(7) });
    expect(await listOf(ann.cookie)).toBe(200);
    expect((await storedOf(ann.id))[0]?.sealedToken).not.toBe(before?.sealedToken);
    withKeys({ ENCRYPTION_KEY: key(8) });
    expect(await listOf(ann.cookie)).toBe(200);
    withKeys({ ENCRYPTION_KEY: key(9) });
    expect(await listOf(ann.cookie)).toBe(409);
    expect(await storedOf(ann.id)).toEqual([]);
  });
});

describe("disconnecting", () => {
  test("takes the grant back at GitHub, then forgets it; twice is well too", async () => {
    const ann = await connectedPerson(fake);
    expect((await leave(ann.cookie)).status).toBe(204);
    expect(isHeld(ann.login)).toBe(false);
    expect((await listed(ann.cookie)).items).toEqual([]);
    expect((await leave(ann.cookie)).status).toBe(204);
  });

  test("keeps the connection while GitHub can't be told, and forgets one that GitHub has ended itself", async () => {
    const ann = await connectedPerson(fake);
    fake.faults.push({ on: /^DELETE/, reply: { status: 503, json: {} }, times: 3 });
    const answer = await leave(ann.cookie);
    expect(answer.status).toBe(502);
    expect((await answer.json()).error.message).toContain("wasn't taken back");
    expect(await storedOf(ann.id)).toHaveLength(1);
    fake.faults.length = 0;
    fake.store.tokens.clear();
    expect((await leave(ann.cookie)).status).toBe(204);
    expect(await storedOf(ann.id)).toEqual([]);
  });

  test("goes with the account; the export names it without its token", async () => {
    const ann = await connectedPerson(fake);
    const archive = await call(exportAccount, { cookie: ann.cookie });
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    const account = JSON.parse(strFromU8(files["account.json"] ?? new Uint8Array()));
    expect(account.connections).toEqual([expect.objectContaining({ provider: "github", login: ann.login })]);
    await call(deleteAccount, { method: "DELETE", body: { password: PASSWORD }, cookie: ann.cookie });
    const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 60 * 60 * 1_000);
    fake.faults.push({ on: /^DELETE/, reply: { status: 503, json: {} }, times: 3 });
    expect(await runAccountJobs(inDays(7.1))).toBe(false);
    expect(isHeld(ann.login)).toBe(true);
    expect(await runAccountJobs(inDays(7.2))).toBe(true);
    expect(isHeld(ann.login)).toBe(false);
    expect(await storedOf(ann.id)).toEqual([]);
  });
});
