import { afterAll, beforeEach, expect, it } from "vitest";
import { POST } from "@/app/api/enhance/route";
import { enhancedSchema } from "@/lib/schemas/enhance";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { call } from "@/tests/security/support/call";
import { makePerson } from "@/tests/security/support/people";
import { makeProject } from "@/tests/support/make-project";
import { sessionCookieOf } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";

const fake = await startFakeOpenAi({ apiKey: "right" });
const vendor = { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5-mini" };
const prompt = "A bakery in Lyon";

beforeEach(() => setEnv(vendor));
afterAll(() => fake.close());

async function enhance(body: object, cookie?: string) {
  const response = await call(POST, { method: "POST", body, ...(cookie ? { cookie } : {}) });
  return { status: response.status, body: await response.json() };
}

it("asks the model once for a person, with the prompt between markers, and holds nothing", async () => {
  const { cookie } = await makePerson("Ann");
  fake.script({ kind: "text", text: "\nA bakery in Lyon that greets people with its window.\n" });
  const before = fake.requests.length;
  const answer = await enhance({ prompt }, cookie);
  expect(answer).toEqual({
    status: 200,
    body: {
      prompt: "A bakery in Lyon that greets people with its window.",
      missing: ["name", "offer", "hours", "contact"],
    },
  });
  expect(fake.requests).toHaveLength(before + 1);
  expect(fake.requests.at(-1)?.messages.at(-1)?.text).toContain(`<description>\n${prompt}\n</description>`);
});

it("asks no model for a visitor", async () => {
  const before = fake.requests.length;
  const { body } = await enhance({ prompt });
  expect(enhancedSchema.parse(body).prompt).toContain("The sections are, in this order, products or services");
  expect(fake.requests).toHaveLength(before);
});

it("says what failed, and tries no second time", async () => {
  const { cookie } = await makePerson("Ann");
  const before = fake.requests.length;
  fake.script({ kind: "error", status: 503 });
  expect(await enhance({ prompt }, cookie)).toMatchObject({
    status: 502,
    body: { error: { code: "UPSTREAM_FAILED" } },
  });
  expect(fake.requests).toHaveLength(before + 1);
  fake.script({ kind: "text", text: "  \n" });
  expect(await enhance({ prompt }, cookie)).toMatchObject({ status: 502 });
});

it("cuts off a model that does not end", async () => {
  const { cookie } = await makePerson("Ann");
  fake.script({ kind: "text", text: "word ".repeat(20_000), pieceChars: 500 });
  const { body } = await enhance({ prompt }, cookie);
  expect(enhancedSchema.parse(body).prompt.length).toBeLessThanOrEqual(6_000);
});

it("is free twenty times a day, then says so", async () => {
  const { cookie } = await makePerson("Ann");
  for (let count = 0; count < 20; count += 1) {
    fake.script({ kind: "text", text: "Fuller." });
    expect((await enhance({ prompt }, cookie)).status).toBe(200);
  }
  const before = fake.requests.length;
  expect(await enhance({ prompt }, cookie)).toMatchObject({
    status: 429,
    body: { error: { message: expect.stringMatching(/20 prompts of yours/) } },
  });
  expect(fake.requests).toHaveLength(before);
});

it("knows whose project a change is for", async () => {
  const bob = await makePerson("Bob");
  const made = await makeProject();
  const projectId = String(made.projectId);
  const cookie = await sessionCookieOf(made.ownerId);
  fake.script({ kind: "text", text: "Fuller." });
  expect(await enhance({ prompt: "Bluer", projectId }, cookie)).toMatchObject({
    body: { prompt: "Fuller.", missing: [] },
  });
  expect((await enhance({ prompt: "Bluer", projectId }, bob.cookie)).status).toBe(404);
  expect((await enhance({ prompt: "Bluer", projectId })).status).toBe(401);
  setEnv({ GENERATOR: "builtin" });
  expect(await enhance({ prompt: "Bluer", projectId }, cookie)).toMatchObject({ body: { prompt: "Bluer" } });
});

it("refuses what is empty or long", async () => {
  const { cookie } = await makePerson("Ann");
  for (const body of [{ prompt: " " }, { prompt: "x".repeat(2_001) }, {}]) {
    expect((await enhance(body, cookie)).status, JSON.stringify(body).slice(0, 80)).toBe(400);
  }
});
