import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POST as estimate } from "@/app/api/estimate/route";
import { GET as pricing } from "@/app/api/pricing/route";
import { createProject } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { followRun, getOwnedRun, toRun } from "@/lib/runs";
import { estimateSchema } from "@/lib/schemas/estimate";
import { pricingSchema } from "@/lib/schemas/pricing";
import type { RunEvent } from "@/lib/schemas/run-event";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";
import { makeProject } from "@/tests/support/make-project";

Object.assign(process.env, { GENERATOR: "builtin", BUILTIN_TOKENS_PER_SECOND: "0" });

const NO_PARAMS = { params: Promise.resolve({}) };
let ctx: UserContext;
beforeAll(async () => {
  ctx = await makeUser();
});
afterAll(() => expectSoundLedger());

async function ask(body: unknown): Promise<Response> {
  const request = new Request(`${env().APP_URL}/api/estimate`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      origin: env().APP_URL,
      cookie: await sessionCookieOf(ctx.actor.userId),
    },
    body: JSON.stringify(body),
  });
  return estimate(request, NO_PARAMS);
}

describe("the built-in generator", () => {
  it("builds for nothing: no hold, no meter, no entry, also with an empty balance", async () => {
    const { run } = await createProject(ctx, { prompt: "A bakery in Lyon", mode: "quick" });
    const events: RunEvent[] = [];
    for await (const event of followRun(run.id, 0, new AbortController().signal)) events.push(event);
    expect(events.at(-1)?.data).toMatchObject({ status: "completed", centicredits: 0 });
    expect(events.some((event) => event.type === "meter")).toBe(false);
    expect(toRun(await getOwnedRun(ctx, run.id)).cost).toMatchObject({ holdCenticredits: 0, price: null });
    expect(await LedgerEntryModel.countDocuments({ userId: ctx.actor.userId })).toBe(0);
  });

  it("is estimated as free", async () => {
    const response = await ask({ prompt: "A bakery" });
    expect(response.status).toBe(200);
    expect(estimateSchema.parse(await response.json())).toEqual({
      minCenticredits: 0,
      maxCenticredits: 0,
      capCenticredits: 0,
      minimumCenticredits: 0,
      isFree: true,
      spendableCenticredits: 0,
    });
  });
});

describe("POST /api/estimate", () => {
  it("answers an empty prompt and every mode, and refuses a mode, a model and a project that can't be asked for", async () => {
    expect((await ask({ prompt: "" })).status).toBe(200);
    expect((await ask({ prompt: "x", mode: "ultra" })).status).toBe(200);
    expect((await ask({ prompt: "x", mode: "utmost" })).status).toBe(400);
    expect((await ask({ prompt: "x", model: "gpt-5" })).status).toBe(400);
    expect((await ask({ prompt: "x", projectId: "nonsense" })).status).toBe(400);
    const { projectId } = await makeProject();
    expect((await ask({ prompt: "x", projectId: String(projectId) })).status).toBe(404);
  });
});

describe("GET /api/pricing", () => {
  it("shows what counts here, to anybody", async () => {
    const response = await pricing(new Request(`${env().APP_URL}/api/pricing`), NO_PARAMS);
    expect(pricingSchema.parse(await response.json())).toEqual({
      margin: 1.5,
      creditCents: 20,
      modes: [
        {
          mode: "quick",
          model: "builtin",
          firstBuildMinimumCenticredits: 50,
          followUpMinimumCenticredits: 20,
          defaultCapCenticredits: 200,
        },
        {
          mode: "advanced",
          model: "builtin",
          firstBuildMinimumCenticredits: 100,
          followUpMinimumCenticredits: 20,
          defaultCapCenticredits: 500,
        },
        {
          mode: "discuss",
          model: "builtin",
          firstBuildMinimumCenticredits: 20,
          followUpMinimumCenticredits: 20,
          defaultCapCenticredits: 200,
        },
        {
          mode: "ultra",
          model: "builtin",
          firstBuildMinimumCenticredits: 200,
          followUpMinimumCenticredits: 50,
          defaultCapCenticredits: 1_200,
        },
      ],
      models: [],
      isBuiltinFree: true,
      signupCenticredits: 1000,
    });
  });
});
