import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { DELETE as unknownRoute } from "@/app/api/[[...rest]]/route";
import { POST as signIn } from "@/app/api/auth/[...nextauth]/route";
import { POST as register } from "@/app/api/account/register/route";
import { POST as startRun } from "@/app/api/projects/[id]/runs/route";
import { GET as download } from "@/app/api/projects/[id]/download/route";
import { POST as resume } from "@/app/api/runs/[id]/resume/route";
import { GET as events } from "@/app/api/runs/[id]/events/route";
import { PATCH as rename } from "@/app/api/projects/[id]/route";
import { POST as createProject } from "@/app/api/projects/route";
import { limitSignIn } from "@/lib/accounts/limit-sign-in";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import mongoose from "mongoose";
import { closeCompiler } from "@/lib/stacks";
import { call } from "./support/call";
import { makePerson, type Person } from "./support/people";
import { type Built, makeBuiltProject } from "./support/projects";

const appOrigin = (): string => new URL(env().APP_URL).origin;

let owner: Person;
let built: Built;

afterAll(closeCompiler);

beforeAll(async () => {
  await connectDb();
  owner = await makePerson("Owner");
});
beforeEach(async () => {
  await mongoose.connection.collection("ratelimits").deleteMany({});
  built = await makeBuiltProject(owner.userId);
});

describe("requests of other sites", () => {
  const renameWith = (headers: Record<string, string>): Promise<Response> =>
    call(rename, {
      method: "PATCH",
      params: { id: built.projectId },
      cookie: owner.cookie,
      headers,
      body: { name: "Taken" },
    });

  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://preview.localhost:3000" },
    { origin: "http://localhost:3000.evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "http://localhost:3000", "sec-fetch-site": "same-site" },
  ])("changes nothing for %o", async (headers) => {
    const refused = await renameWith(headers);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: "FORBIDDEN" } });
    expect(await ProjectModel.findById(built.projectId).lean()).toMatchObject({ name: "Miette" });
  });

  test("lets the app's own requests through, and those without any origin", async () => {
    expect((await renameWith({ origin: appOrigin(), "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await renameWith({})).status).toBe(200);
  });
});

test("the previews' host reaches no route of the API", async () => {
  const host = new URL(env().PREVIEW_URL).host;
  for (const headers of [{ host }, { host: host.toUpperCase() }, { "x-forwarded-host": host }]) {
    expect((await call(health, { headers })).status).toBe(404);
  }
});

test("answers what does not exist with our error, and every answer with its guards", async () => {
  const answer = await call(unknownRoute, { method: "DELETE", params: { rest: ["nope"] } });
  expect(answer.status).toBe(404);
  const requestId = answer.headers.get("x-request-id");
  expect(await answer.json()).toEqual({ error: { code: "NOT_FOUND", message: "There is nothing here.", requestId } });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
  });
});

describe("bodies", () => {
  const create = (body: unknown): Promise<Response> =>
    call(createProject, { method: "POST", cookie: owner.cookie, body });

  test("a prompt over the limit is refused with its length and the limit", async () => {
    const refused = await create({ prompt: "x".repeat(20_001) });
    expect(refused.status).toBe(400);
    const reason = "may have 20,000 characters and has 20,001";
    expect(await refused.json()).toMatchObject({
      error: { code: "BAD_INPUT", message: `prompt: ${reason}.`, fields: { prompt: reason } },
    });
  });

  test("a body over 256 KB is refused, declared or not", async () => {
    const refused = await create({ prompt: "x".repeat(256 * 1024) });
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ error: { code: "TOO_LARGE" } });
  });

  test.each(["{", "[]", "null", '"text"', "\u0000", '{"prompt":{"$ne":null}}', '{"prompt":"  "}', "{}"])(
    "%j is refused as bad input",
    async (body) => {
      const refused = await create(body);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { code: "BAD_INPUT" } });
    },
  );

  test("a body that is not UTF-8 is refused", async () => {
    const request = new Request(new URL("/api/projects", env().APP_URL), {
      method: "POST",
      headers: { cookie: owner.cookie },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect((await createProject(request, { params: Promise.resolve({}) })).status).toBe(400);
  });

  test("a body that breaks off is the sender's fault", async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"prompt":')),
      pull: (controller) => controller.error(new Error("aborted")),
    });
    const url = new URL("/api/projects", env().APP_URL);
    const init = { method: "POST", headers: { cookie: owner.cookie }, body, duplex: "half" };
    const request = new Request(url, init);
    expect((await createProject(request, { params: Promise.resolve({}) })).status).toBe(400);
  });

  test("fields that nobody asked for are not stored", async () => {
    const body = { name: "Named", ownerId: "f".repeat(24), deletedAt: "2020-01-01", $set: { name: "Other" } };
    await call(rename, { method: "PATCH", params: { id: built.projectId }, cookie: owner.cookie, body });
    const stored = await ProjectModel.findById(built.projectId).lean();
    expect(stored).toMatchObject({ name: "Named", deletedAt: null });
    expect(String(stored?.ownerId)).toBe(owner.userId);
  });
});

test("a run of a deleted project doesn't go on", async () => {
  await RunModel.updateOne({ _id: built.runId }, { status: "interrupted" });
  await ProjectModel.updateOne({ _id: built.projectId }, { deletedAt: new Date() });
  const refused = await call(resume, { method: "POST", params: { id: built.runId }, cookie: owner.cookie });
  expect(refused.status).toBe(404);
});

describe("limits", () => {
  const registerFrom = (address: string, email: string): Promise<Response> =>
    call(register, {
      method: "POST",
      headers: { "x-forwarded-for": address },
      body: { name: "Ann", email, password: "a long enough phrase" },
    });

  test("registrations are counted by address", async () => {
    for (let count = 0; count < 10; count += 1) {
      expect((await registerFrom("192.0.2.7", `limit${count}@example.org`)).status).toBe(201);
    }
    const refused = await registerFrom("192.0.2.7", "limit10@example.org");
    expect(refused.status).toBe(429);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(3_600);
    expect(await UserModel.countDocuments({ email: "limit10@example.org" })).toBe(0);
    expect((await registerFrom("192.0.2.8", "limit11@example.org")).status).toBe(201);
  });

  test("one IPv6 subscriber is one address", async () => {
    for (let count = 0; count < 10; count += 1) {
      await registerFrom(`2001:db8:1:2::${count}`, `six${count}@example.org`);
    }
    expect((await registerFrom("2001:db8:1:2:ffff::1", "six10@example.org")).status).toBe(429);
    expect((await registerFrom("2001:db8:1:3::1", "six11@example.org")).status).toBe(201);
  });

  test("starting runs is counted by user; a bad prompt isn't counted", async () => {
    const other = await makePerson("Other");
    const start = (person: Person, prompt: string): Promise<Response> =>
      call(startRun, { method: "POST", params: { id: "0".repeat(24) }, cookie: person.cookie, body: { prompt } });
    for (let count = 0; count < 40; count += 1) expect((await start(owner, "")).status).toBe(400);
    for (let count = 0; count < 30; count += 1) expect((await start(owner, "Blue")).status).toBe(404);
    expect((await start(owner, "Blue")).status).toBe(429);
    expect((await start(other, "Blue")).status).toBe(404);
  });

  test("signing in is counted by address, whatever account is tried", async () => {
    for (let count = 0; count < 60; count += 1) await limitSignIn("198.51.100.9", `user${count}@example.org`);
    await expect(limitSignIn("198.51.100.9", "user60@example.org")).rejects.toMatchObject({ code: "RATE_LIMITED" });
    await limitSignIn("198.51.100.10", "user60@example.org");
  });

  test("signing in is counted by account, from whatever address, and says so in NextAuth's way too", async () => {
    for (let count = 0; count < 100; count += 1) await limitSignIn(`198.51.100.${count}`, "victim@example.org");
    const refused = await call(signIn, {
      method: "POST",
      path: "/api/auth/callback/credentials",
      params: { nextauth: ["callback", "credentials"] },
      headers: { "x-forwarded-for": "203.0.113.1", "content-type": "application/x-www-form-urlencoded" },
      body: "email=Victim%40example.org&password=guess",
    });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      error: { code: "RATE_LIMITED" },
      url: `${env().APP_URL}/login?error=RATE_LIMITED`,
    });
  });

  test("one address alone can't lock an account for everybody", async () => {
    const tries = Array.from({ length: 60 }, () => limitSignIn("198.51.100.9", "victim@example.org"));
    const refused = (await Promise.allSettled(tries)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(55);
    await limitSignIn("203.0.113.1", "victim@example.org");
  });

  test("an account is not worth more registrations", async () => {
    const registerAgain = (count: number): Promise<Response> =>
      call(register, {
        method: "POST",
        headers: { "x-forwarded-for": "192.0.2.77" },
        cookie: count > 5 ? owner.cookie : "",
        body: { name: "Ann", email: `again${count}@example.org`, password: "a long enough phrase" },
      });
    for (let count = 0; count < 10; count += 1) expect((await registerAgain(count)).status).toBe(201);
    expect((await registerAgain(10)).status).toBe(429);
  });

  test("one user has 32 event streams open at once, and a place comes back with the end of each", async () => {
    await RunModel.updateOne(
      { _id: built.runId },
      { status: "running", leaseExpiresAt: new Date(Date.now() + 60_000) },
    );
    const open = (person: Person, method = "GET"): Promise<Response> =>
      call(events, { method, params: { id: built.runId }, cookie: person.cookie });
    const streams = await Promise.all(Array.from({ length: 32 }, () => open(owner)));
    expect(streams.every((stream) => stream.status === 200)).toBe(true);
    expect((await open(owner)).status).toBe(429);
    expect((await open(owner, "HEAD")).status).toBe(200);
    await streams[0]?.body?.cancel();
    const again = await open(owner);
    expect(again.status).toBe(200);
    await Promise.all([...streams.slice(1), again].map((stream) => stream.body?.cancel()));
  });

  test("one user has three downloads made at once", async () => {
    const get = (): Promise<Response> => call(download, { params: { id: built.projectId }, cookie: owner.cookie });
    const answers = await Promise.all([get(), get(), get(), get()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429]);
    expect((await get()).status).toBe(200);
  });
});
