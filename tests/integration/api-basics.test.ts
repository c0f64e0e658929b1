import mongoose from "mongoose";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as blueprints } from "@/app/api/blueprints/route";
import { GET as health } from "@/app/api/health/route";
import { GET as openapi } from "@/app/api/openapi.json/route";
import { register } from "@/instrumentation";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { healthSchema } from "@/lib/schemas/health";
import { call } from "../security/support/call";

beforeAll(async () => {
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
  await register();
});

test("health says what it says to any site", async () => {
  const answer = await call(health, { headers: { origin: "https://status.example" } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(healthSchema.parse(await answer.json())).toMatchObject({ status: "ok", database: "ok", generator: "builtin" });
});

test("the types that can be built, in their order", async () => {
  const { items } = await (await call(blueprints)).json();
  expect(items.map(({ id }: { id: string }) => id)).toEqual(BLUEPRINT_IDS);
});

test("the description of the API names this server", async () => {
  expect(await (await call(openapi)).json()).toMatchObject({
    openapi: "3.1.0",
    servers: [{ url: "http://localhost:3000" }],
  });
});

describe("a limit", () => {
  const limit = { name: "test", max: 10, windowSeconds: 3_600 };
  const take = (key: string): Promise<string> =>
    takeFromLimit(limit, key).then(
      () => "taken",
      (error: { code: string }) => error.code,
    );

  beforeEach(() => mongoose.connection.collection("ratelimits").deleteMany({}));

  test("lets exactly its number through, however many ask at the same moment", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => take("a")));
    expect(answers.filter((answer) => answer === "taken")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "RATE_LIMITED")).toHaveLength(40);
    expect(await take("b")).toBe("taken");
  });

  test("is forgotten by MongoDB when its window has ended", async () => {
    await take("a");
    const collection = mongoose.connection.collection("ratelimits");
    const counter = await collection.findOne();
    expect(counter?.["expiresAt"].getTime() % 3_600_000).toBe(0);
    expect(counter?.["expiresAt"].getTime()).toBeGreaterThan(Date.now());
    expect(await collection.indexes()).toContainEqual(
      expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }),
    );
  });
});

test.each([
  ["users", { email: 1 }],
  ["projects", { shortId: 1 }],
  ["versions", { projectId: 1, number: -1 }],
  ["runevents", { runId: 1, seq: 1 }],
])("the start of the server makes the unique index of %s", async (collection, key) => {
  const indexes = await mongoose.connection.collection(collection).indexes();
  expect(indexes).toContainEqual(expect.objectContaining({ key, unique: true }));
});
