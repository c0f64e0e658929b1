import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as endSessions } from "@/app/api/account/sessions/end/route";
import { POST as authStep } from "@/app/api/auth/[...nextauth]/route";
import { sessionCookieFor } from "@/lib/accounts/session-cookie";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sessionCookieName } from "@/lib/platform/session";
import { SecurityEventModel } from "@/models/security-event";
import { UserModel } from "@/models/user";
import { startFakeGitHub } from "@/tests/fakes/github";
import { type IdTokenFlaw, startFakeGoogle } from "@/tests/fakes/google";
import { call } from "../security/support/call";
import { Visitor } from "./sign-in-visitor";

const github = await startFakeGitHub();
const google = await startFakeGoogle();
Object.assign(process.env, github.env, google.env, { RATE_LIMIT_FACTOR: "10000" });

const ADA = "ada@example.org";
github.users.push({ login: "ada", id: 1, name: "Ada", emails: [{ email: ADA, primary: true, verified: true }] });
google.people.push({ sub: "1", name: "Ada", email: ADA, email_verified: true });

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
beforeEach(() => {
  google.flaw = null;
  google.otherIssuer = null;
  github.codeMs = 600_000;
});
afterAll(() => Promise.all([github.close(), google.close()]));

describe("what is asked of the providers", () => {
  test("GitHub: its addresses, state, PKCE, and the scopes that show an address", async () => {
    const url = new URL(await new Visitor().authorizeUrl("github"));
    expect(url.origin + url.pathname).toBe(`${github.env.GITHUB_URL}/login/oauth/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: github.env.GITHUB_CLIENT_ID,
      scope: "read:user user:email",
      response_type: "code",
      redirect_uri: "http://localhost:3000/api/auth/callback/github",
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  test("Google: state, PKCE and nonce", async () => {
    const { searchParams } = new URL(await new Visitor().authorizeUrl("google"));
    expect([...searchParams.keys()]).toEqual(
      expect.arrayContaining(["state", "nonce", "code_challenge", "code_challenge_method"]),
    );
    expect(searchParams.get("scope")).toBe("openid email profile");
  });

  test("nothing that stands in the query of our own address", async () => {
    const answer = await new Visitor().post("signin/github?scope=repo&redirect_uri=https://evil.example", {});
    const { searchParams } = new URL((await answer.json()).url);
    expect(searchParams.get("scope")).toBe("read:user user:email");
    expect(searchParams.get("redirect_uri")).toContain("http://localhost:3000/");
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "@evil.example",
    "http://[",
    { toString: 1 },
    ["https://evil.example"],
    null,
  ])("no return to another host: %j", async (callbackUrl) => {
    const visitor = new Visitor();
    const { csrfToken } = await (await visitor.get("/api/auth/csrf")).json();
    for (const step of ["signout", "callback/credentials"]) {
      const answer = await call(authStep, {
        method: "POST",
        params: { nextauth: step.split("/") },
        cookie: visitor.cookie,
        headers: { "content-type": "application/json" },
        body: { csrfToken, callbackUrl, json: "true" },
      });
      expect(answer.status).toBeLessThan(500);
      expect(new URL((await answer.json()).url).origin).toBe("http://localhost:3000");
    }
  });

  test("nothing without the form's token", async () => {
    const forged = await call(authStep, {
      method: "POST",
      params: { nextauth: ["signin", "github"] },
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "csrfToken=none&json=true",
    });
    expect(forged.status).toBe(400);
  });
});

describe("what comes back", () => {
  test("a refusal is said and changes nothing", async () => {
    const visitor = new Visitor();
    expect(await visitor.signInWith("github", github, "")).toBe("/login?error=REFUSED");
    expect(await visitor.signInWith("google", google, "")).toBe("/login?error=REFUSED");
    expect(await visitor.account()).toBeNull();
  });

  test("an answer to another state, or to none, signs nobody in", async () => {
    const [mine, other] = [new Visitor(), new Visitor()];
    const theirs = await github.press(await other.authorizeUrl("github"), "ada");
    expect(await mine.comeBack(theirs)).toBe("/login?error=OAuthCallback");
    await mine.authorizeUrl("github");
    expect(await mine.comeBack(theirs)).toBe("/login?error=OAuthCallback");
    const address = new URL(await github.press(await mine.authorizeUrl("github"), "ada"));
    address.searchParams.delete("state");
    expect(await mine.comeBack(address.href)).toBe("/login?error=OAuthCallback");
    expect(await mine.account()).toBeNull();
  });

  test("a code counts once, for the browser that asked for it, and not for ever", async () => {
    const visitor = new Visitor();
    const address = await github.press(await visitor.authorizeUrl("github"), "ada");
    const cookies = new Map(visitor.cookies);
    expect(await visitor.comeBack(address)).toBe("/dashboard");
    expect(await visitor.comeBack(address)).toBe("/login?error=OAuthCallback");
    const thief = new Visitor();
    for (const [name, value] of cookies) thief.cookies.set(name, value);
    expect(await thief.comeBack(address)).toBe("/login?error=OAuthCallback");
    github.codeMs = -1;
    expect(await thief.signInWith("github", github, "ada")).toBe("/login?error=OAuthCallback");
    expect(await thief.account()).toBeNull();
  });

  test("a stolen code doesn't fit another browser's verifier", async () => {
    const [victim, thief] = [new Visitor(), new Visitor()];
    const stolen = new URL(await google.press(await victim.authorizeUrl("google"), ADA)).searchParams.get("code");
    const own = new URL(await google.press(await thief.authorizeUrl("google"), ADA));
    own.searchParams.set("code", stolen ?? "");
    expect(await thief.comeBack(own.href)).toBe("/login?error=OAuthCallback");
    expect(await thief.account()).toBeNull();
  });

  test.each<IdTokenFlaw>(["expired", "signature", "issuer", "audience", "nonce", "algorithm"])(
    "an id_token with a wrong %s signs nobody in",
    async (flaw) => {
      google.flaw = flaw;
      const visitor = new Visitor();
      expect(await visitor.signInWith("google", google, ADA)).toBe("/login?error=OAuthCallback");
      expect(await visitor.account()).toBeNull();
      google.flaw = null;
      expect(await visitor.signInWith("google", google, ADA)).toBe("/dashboard");
    },
  );

  test("discovery that speaks for another issuer signs nobody in, though its tokens fit it", async () => {
    google.otherIssuer = "https://accounts.example.org";
    google.flaw = "issuer";
    const visitor = new Visitor();
    expect(await visitor.signInWith("google", google, ADA)).toBe("/login?error=OAuthCallback");
    expect(await visitor.account()).toBeNull();
  });

  test("new keys at Google are found", async () => {
    await google.rotateKeys();
    expect(await new Visitor().signInWith("google", google, ADA)).toBe("/dashboard");
  });

  test("an answer of one provider is none of the other", async () => {
    const visitor = new Visitor();
    const address = await google.press(await visitor.authorizeUrl("google"), ADA);
    expect(await visitor.comeBack(address.replace("callback/google", "callback/github"))).toContain("/login?error=");
    expect(await visitor.account()).toBeNull();
  });

  test("a posted answer of a provider is none", async () => {
    expect((await new Visitor().post("callback/github", { code: "x", state: "y" })).status).toBe(404);
  });
});

describe("the session", () => {
  async function signedIn(): Promise<Visitor> {
    const visitor = new Visitor();
    await visitor.signInWith("google", google, ADA);
    return visitor;
  }

  test("lasts 30 days, and says of the person only what it needs", async () => {
    const visitor = new Visitor();
    const address = await google.press(await visitor.authorizeUrl("google"), ADA);
    const answer = await visitor.get(address);
    const line = answer.headers.getSetCookie().find((one) => one.startsWith(sessionCookieName())) ?? "";
    const expires = new Date(/Expires=([^;]+)/.exec(line)?.[1] ?? 0).getTime() - Date.now();
    expect(Math.round(expires / 86_400_000)).toBe(30);
    expect(line).toMatch(/HttpOnly/);
    expect(await (await visitor.get("/api/auth/session")).json()).toEqual({ user: {}, expires: expect.any(String) });
  });

  test("is not brought back by NextAuth once it was ended", async () => {
    const visitor = await signedIn();
    const { cookie } = visitor;
    expect((await call(endSessions, { method: "POST", cookie })).status).toBe(204);
    expect(await visitor.account()).toBeNull();
    const answer = await visitor.get("/api/auth/session");
    expect(await answer.json()).toEqual({});
    expect(visitor.cookies.has(sessionCookieName())).toBe(false);
    const user = await UserModel.findOne({ email: ADA }).orFail().lean();
    const kinds = (await SecurityEventModel.find({ userId: user._id }).lean()).map(({ kind }) => kind);
    expect(kinds).toContain("signed-out-everywhere");
  });

  test("can be made anew for somebody who has just proved who they are", async () => {
    const visitor = await signedIn();
    const id = (await visitor.account())?.id ?? "";
    await UserModel.updateOne({ _id: id }, { $inc: { sessionVersion: 1 } });
    const line = await sessionCookieFor(id);
    expect(line).toMatch(/^next-auth\.session-token=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);
    visitor.cookies.set(sessionCookieName(), line.split(";")[0]?.split("=")[1] ?? "");
    expect((await visitor.account())?.id).toBe(id);
  });
});

test("only providers with keys are offered", async () => {
  const offered = await (await new Visitor().get("/api/auth/providers")).json();
  expect(Object.keys(offered)).toEqual(["credentials", "github", "google"]);
  expect(offered.github.callbackUrl).toBe(`${env().APP_URL}/api/auth/callback/github`);
});
