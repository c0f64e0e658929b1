import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCompiler } from "@/lib/stacks";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { call } from "./support/call";
import { makePerson, type Person } from "./support/people";
import { type Built, makeBuiltProject } from "./support/projects";
import { everyApiHandler } from "./support/routes";

type Kind = keyof Built;
type Row = { of: Kind; owner: number; body?: unknown; path?: string[] };

/** Each route that takes an id: whose id it is, and what its owner gets. Everybody else gets 404. */
const TABLE: Record<string, Row> = {
  "GET /api/projects/{id}": { of: "projectId", owner: 200 },
  "PATCH /api/projects/{id}": { of: "projectId", owner: 200, body: { name: "Other" } },
  "DELETE /api/projects/{id}": { of: "projectId", owner: 204 },
  "POST /api/projects/{id}/restore": { of: "projectId", owner: 200 },
  "GET /api/projects/{id}/runs": { of: "projectId", owner: 200 },
  "POST /api/projects/{id}/runs": { of: "projectId", owner: 201, body: { prompt: "Make it blue" } },
  "GET /api/projects/{id}/versions": { of: "projectId", owner: 200 },
  "POST /api/projects/{id}/preview": { of: "projectId", owner: 200, body: {} },
  "GET /api/projects/{id}/download": { of: "projectId", owner: 200 },
  "GET /api/runs/{id}": { of: "runId", owner: 200 },
  "GET /api/runs/{id}/events": { of: "runId", owner: 200 },
  "POST /api/runs/{id}/stop": { of: "runId", owner: 202 },
  "POST /api/runs/{id}/resume": { of: "runId", owner: 409 },
  "POST /api/versions/{id}/restore": { of: "versionId", owner: 201 },
  "GET /api/versions/{id}/files": { of: "versionId", owner: 200 },
  "GET /api/versions/{id}/files/{path}": { of: "versionId", owner: 200, path: ["index.html"] },
};

/** Ids that no thing has, as a hostile client would try them. */
const HOSTILE_IDS = [
  "0".repeat(24),
  "ffffffffffffffffffffffff",
  "1",
  "",
  "../projects",
  "%00",
  "[$ne]",
  "a".repeat(5_000),
];

const handlers = await everyApiHandler();
let owner: Person;
let stranger: Person;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([makePerson("Owner"), makePerson("Stranger")]);
});
afterAll(closeCompiler);

test("the table has every route that takes an id", () => {
  expect(Object.keys(TABLE).toSorted()).toEqual(
    Object.keys(API_ROUTES)
      .filter((name) => name.includes("{id}"))
      .toSorted(),
  );
});

describe.each(Object.entries(TABLE))("%s", (name, row) => {
  const found = handlers.find(({ method, path }) => `${method} ${path}` === name);
  const send = (id: string, cookie?: string): Promise<Response> => {
    if (!found || typeof found.handler !== "function") throw new Error(`No handler for ${name}`);
    const params = { id, ...(row.path ? { path: row.path } : {}) };
    const path = found.path.replace("{id}", encodeURIComponent(id)).replace("{path}", "index.html");
    const options = {
      method: found.method,
      path,
      params,
      ...(row.body ? { body: row.body } : {}),
      ...(cookie ? { cookie } : {}),
    };
    return call(found.handler as Parameters<typeof call>[0], options);
  };

  test("answers its owner, and 404 to anybody else", async () => {
    const built = await makeBuiltProject(owner.userId);
    const refused = await send(built[row.of], stranger.cookie);
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ error: { code: "NOT_FOUND" } });
    const answered = await send(built[row.of], owner.cookie);
    await answered.body?.cancel();
    expect(answered.status).toBe(row.owner);
  });

  test("answers 401 to a visitor, whether the thing is there or not", async () => {
    const built = await makeBuiltProject(owner.userId);
    for (const id of [built[row.of], "0".repeat(24)]) {
      const refused = await send(id);
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ error: { code: "UNAUTHENTICATED" } });
    }
  });

  test("answers 404 to ids that nothing has", async () => {
    for (const id of HOSTILE_IDS) expect((await send(id, owner.cookie)).status).toBe(404);
  });
});
