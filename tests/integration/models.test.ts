import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { refuseUnpricedModel, readPricing } from "@/lib/credits";
import { addQueued, createProject, estimateRun, resumeRun, startRun } from "@/lib/generation";
import { startQueued } from "@/lib/generation/queue/start-queued";
import type { UserContext } from "@/lib/platform/context";
import { RunModel } from "@/models/run";
import { ProjectModel } from "@/models/project";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi({ apiKey: "right" });
const vendor = { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right", MODEL_QUICK: "gpt-5-mini" };
const prices = join(mkdtempSync(join(tmpdir(), "vectort-models-")), "prices.json");
writeFileSync(prices, JSON.stringify({ dear: { inputPerMillionUsd: 100, outputPerMillionUsd: 900 } }));

const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
const prompt = "A bakery in Lyon";
const mode = "quick" as const;
const refused = { code: "BAD_INPUT", fields: { model: expect.any(String) } };

const endOf = async (ctx: UserContext, run: { id: string }) => (await toEnd(ctx, run)).run;
const answer = () => fake.script({ kind: "text", text: PAGE });
const asked = () => fake.requests.at(-1)?.body["model"];

beforeAll(() => setEnv({ ...vendor, MODELS: " dear , gpt-5-mini,dear", MODEL_PRICES: prices }));
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

it("offers the first and each other one once, with its price", () => {
  expect(readPricing().models).toMatchObject([
    { name: "gpt-5-mini" },
    { name: "dear", inputPerMillionUsd: 100, outputPerMillionUsd: 900 },
  ]);
});

it("is written by the model that was asked for, at its price, from the first build to the queue", async () => {
  const ctx = await makeUser({ centicredits: 1_000_000 });
  const cheap = await estimateRun(ctx, { prompt, mode });
  const dear = await estimateRun(ctx, { prompt, mode, model: "dear" });
  expect(dear.maxCenticredits).toBeGreaterThan(cheap.maxCenticredits);

  answer();
  const first = await createProject(ctx, { prompt, mode, model: "dear", capCenticredits: dear.capCenticredits });
  expect(first.run.model).toBe("dear");
  expect(await endOf(ctx, first.run)).toMatchObject({ model: "dear", cost: { price: { outputPerMillionUsd: 900 } } });
  expect(asked()).toBe("dear");

  answer();
  const change = await startRun(ctx, first.project.id, { prompt: "A menu", mode });
  expect(await endOf(ctx, change)).toMatchObject({ model: "gpt-5-mini", cost: { price: { outputPerMillionUsd: 2 } } });
  expect(asked()).toBe("gpt-5-mini");

  const { items } = await addQueued(ctx, first.project.id, { prompt: "Prices", mode, model: "dear" });
  expect(items).toMatchObject([{ model: "dear" }]);
  answer();
  await startQueued();
  const project = await ProjectModel.findById(first.project.id).lean();
  expect(await endOf(ctx, { id: String(project?.activeRunId) })).toMatchObject({ prompt: "Prices", model: "dear" });
});

it("goes on with the model that began, and with the first one once that is not offered any more", async () => {
  const ctx = await makeUser({ centicredits: 1_000_000 });
  answer();
  const { run } = await createProject(ctx, { prompt, mode, model: "dear" });
  await toEnd(ctx, run);
  await RunModel.updateOne({ _id: run.id }, { status: "paused" });
  answer();
  const next = await resumeRun(ctx, run.id);
  expect(next.model).toBe("dear");
  await toEnd(ctx, next);
  await RunModel.updateOne({ _id: next.id }, { status: "paused", model: "gone" });
  answer();
  const last = await resumeRun(ctx, next.id);
  expect(last.model).toBe("gpt-5-mini");
  await toEnd(ctx, last);
});

it("is written in Advanced and Ultra by the model of that mode, which can be chosen like any other", async () => {
  setEnv({ ...vendor, MODELS: "gpt-5-nano", MODEL_ADVANCED: "gpt-5" });
  const { modes, models } = readPricing();
  expect(models.map(({ name }) => name)).toEqual(["gpt-5-mini", "gpt-5", "gpt-5-nano"]);
  expect(modes).toMatchObject([
    { mode: "quick", model: "gpt-5-mini" },
    { mode: "advanced", model: "gpt-5", defaultCapCenticredits: 500 },
    { mode: "discuss", model: "gpt-5-mini" },
    { mode: "ultra", model: "gpt-5", defaultCapCenticredits: 1_200 },
  ]);
  const ctx = await makeUser({ centicredits: 1_000_000 });
  const advanced = "advanced" as const;
  expect(await estimateRun(ctx, { prompt, mode: advanced })).toMatchObject({ minimumCenticredits: 100 });
  answer();
  const { run } = await createProject(ctx, { prompt, mode: advanced });
  expect(await endOf(ctx, run)).toMatchObject({ mode: "advanced", model: "gpt-5", cost: { capCenticredits: 500 } });
  expect(asked()).toBe("gpt-5");

  setEnv({ ...vendor, MODEL_ADVANCED: "gpt-5", MODEL_ULTRA: "gpt-5.1" });
  const ultra = "ultra" as const;
  expect(await estimateRun(ctx, { prompt, mode: ultra })).toMatchObject({ minimumCenticredits: 200 });
  answer();
  const best = await createProject(ctx, { prompt, mode: ultra });
  expect(await endOf(ctx, best.run)).toMatchObject({
    mode: "ultra",
    model: "gpt-5.1",
    cost: { capCenticredits: 1_200 },
  });
  expect(asked()).toBe("gpt-5.1");

  setEnv({ ...vendor, MODEL_ULTRA: "nobody-sells-this" });
  expect(refuseUnpricedModel).toThrow(/^MODEL_ULTRA: .*nobody-sells-this/);
  setEnv({ ...vendor, MODEL_ADVANCED: "nobody-sells-this" });
  expect(refuseUnpricedModel).toThrow(/^MODEL_ADVANCED: .*nobody-sells-this/);
  setEnv({ ...vendor, MODELS: "dear", MODEL_PRICES: prices });
});

it("refuses every other name before anything begins", async () => {
  const ctx = await makeUser({ centicredits: 1_000_000 });
  const tries = ["gpt-5", "builtin", "__proto__", "DEAR"].flatMap((model) => [
    () => createProject(ctx, { prompt, mode, model }),
    () => estimateRun(ctx, { prompt, mode, model }),
  ]);
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(refused);
  expect(await ProjectModel.countDocuments({ ownerId: ctx.actor.userId })).toBe(0);

  answer();
  const { project, run } = await createProject(ctx, { prompt, mode });
  await toEnd(ctx, run);
  const input = { prompt: "A menu", mode, model: "gpt-5" };
  await expect(startRun(ctx, project.id, input)).rejects.toMatchObject(refused);
  await expect(addQueued(ctx, project.id, input)).rejects.toMatchObject(refused);
  expect(await RunModel.countDocuments({ projectId: project.id })).toBe(1);
});

it("stops the start where one has no price", () => {
  setEnv({ ...vendor, MODELS: "nobody-sells-this" });
  expect(refuseUnpricedModel).toThrow(/^MODELS: .*nobody-sells-this/);
});
