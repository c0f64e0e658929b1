import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_ROUTES } from "@/lib/schemas/api-routes";
import { closeCompiler } from "@/lib/stacks";
import { ACCESS, type AccessRow } from "./access-table";
import { call } from "./support/call";
import { makePerson, type Person } from "./support/people";
import { everyApiHandler } from "./support/routes";
import { makeThing } from "./support/things";

/** One operator a route: what one did must not show in what the next may. */
const operatorOf = (index: number): string => `operator-${index}@example.org`;
process.env["ADMIN_EMAILS"] = Object.keys(ACCESS)
  .map((_, index) => operatorOf(index))
  .join(",");

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
afterAll(closeCompiler);

test("the table has every route, and no other", () => {
  expect(Object.keys(ACCESS).toSorted()).toEqual(Object.keys(API_ROUTES).toSorted());
});

/** Calls a route as the person whose cookie is given; `{unique}` in the body is new each time. */
async function send(name: string, row: AccessRow, id?: string, cookie?: string): Promise<Response> {
  const found = handlers.find(({ method, path }) => `${method} ${path}` === name);
  if (!found || typeof found.handler !== "function") throw new Error(`No handler for ${name}`);
  const params: Record<string, string | string[]> = { ...row.params, ...(id === undefined ? {} : { id }) };
  for (const key of Object.keys(params)) if (params[key] === "{id}") params[key] = id ?? "";
  let path = found.path;
  for (const [key, value] of Object.entries(params)) {
    path = path.replace(`{${key}}`, encodeURIComponent([value].flat().join("/")));
  }
  const body = row.body === undefined ? undefined : JSON.stringify(row.body).replace("{unique}", randomUUID());
  const response = await call(found.handler as Parameters<typeof call>[0], {
    method: found.method,
    path: `${path}${row.query ?? ""}`,
    params,
    ...(body === undefined ? {} : { body }),
    ...(cookie ? { cookie } : {}),
  });
  if (response.headers.get("content-type")?.includes("application/json")) return response;
  await response.body?.cancel();
  return response;
}

async function expectRefusal(response: Response, status: 401 | 404): Promise<void> {
  expect(response.status).toBe(status);
  const code = status === 401 ? "UNAUTHENTICATED" : "NOT_FOUND";
  expect(await response.json()).toMatchObject({ error: { code } });
}

const ROWS = Object.entries(ACCESS).map(([name, row], index) => ({ name, row, index }));

describe.each(ROWS)("$name", ({ name, row, index }) => {
  let operator: Person;
  beforeAll(async () => {
    operator = await makePerson("Operator", operatorOf(index));
  });
  const mine = (ownerId: string): Promise<string | undefined> =>
    row.of ? makeThing(row.of, ownerId) : Promise.resolve(undefined);

  test("as nobody", async () => {
    const owner = await makePerson("Owner");
    const answer = await send(name, row, await mine(owner.userId));
    expect(answer.headers.get("access-control-allow-origin")).toBe(name === "GET /api/health" ? "*" : null);
    if (row.who === "anyone") expect(answer.status).toBe(row.status);
    else await expectRefusal(answer, 401);
  });

  test("as the owner", async () => {
    const owner = await makePerson("Owner");
    const answer = await send(name, row, await mine(owner.userId), owner.cookie);
    if (row.who === "operator") await expectRefusal(answer, 404);
    else expect(answer.status).toBe(row.status);
  });

  test("as another user", async () => {
    const [owner, other] = await Promise.all([makePerson("Owner"), makePerson("Other")]);
    const answer = await send(name, row, await mine(owner.userId), other.cookie);
    if (row.who === "owner" || row.who === "operator") await expectRefusal(answer, 404);
    else expect(answer.status).toBe(row.status);
  });

  test("with ids that nothing has", async () => {
    if (!row.of) return;
    const person = row.who === "operator" ? operator : await makePerson("Owner");
    for (const id of HOSTILE_IDS) expect((await send(name, row, id, person.cookie)).status).toBe(404);
  });

  test("as an operator", async () => {
    const owner = await makePerson("Owner");
    const answer = await send(name, row, await mine(owner.userId), operator.cookie);
    if (row.who === "owner") await expectRefusal(answer, 404);
    else expect(answer.status).toBe(row.status);
  });
});
