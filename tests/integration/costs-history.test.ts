import { Types } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, estimateRun } from "@/lib/generation";
import { randomToken } from "@/lib/platform/crypto";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { ProjectModel } from "@/models/project";
import { type RunFields, RunModel } from "@/models/run";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeProject } from "@/tests/support/make-project";
import { asUser, makeUser } from "@/tests/support/make-user";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, MODEL_QUICK: "gpt-5-2026-08-07" });
const HOUR_MS = 60 * 60 * 1_000;

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

/** A run that has ended, straight in the database. */
async function pastRun(ownerId: string, projectId: Types.ObjectId, rest: Partial<RunFields>): Promise<void> {
  const at = new Date();
  await RunModel.create({
    projectId,
    ownerId: new Types.ObjectId(ownerId),
    mode: "quick",
    prompt: "A bakery in Lyon",
    model: "gpt-5-2026-08-07",
    status: "completed",
    leaseToken: randomToken(),
    leaseExpiresAt: at,
    reservedSeq: 1,
    startedAt: at,
    finishedAt: at,
    ...rest,
  });
}

describe("the estimate", () => {
  it("follows what this installation's own runs of the model have cost", async () => {
    const { projectId, ownerId } = await makeProject();
    for (let count = 0; count < 40; count += 1) {
      // The project's type is a landing page, which the constants give 12,800 tokens: this model writes twice as much.
      const outputTokens = 25_600 + 100 * count;
      const usage = { inputTokens: 4_800, cachedInputTokens: 0, outputTokens, isEstimated: false };
      await pastRun(ownerId, projectId, { usage });
    }
    const ctx = await makeUser();
    const { minCenticredits, maxCenticredits } = await estimateRun(ctx, {
      prompt: "Landing page for a reusable water bottle",
      mode: "quick",
    });
    // 25,600 to 29,500 tokens of output, and 4,800 of input, are 197 to 226 centicredits.
    expect(minCenticredits).toBeGreaterThan(140);
    expect(minCenticredits).toBeLessThanOrEqual(197);
    expect(maxCenticredits).toBeGreaterThanOrEqual(226);
    expect(maxCenticredits).toBeLessThan(300);
  });
});

describe("the estimate of a change", () => {
  it("learns nothing from builds whose words were deleted with their project", async () => {
    const { projectId, ownerId } = await makeProject({ centicredits: 1_000 });
    const ctx = asUser(ownerId);
    const ask = () => estimateRun(ctx, { prompt: "Make the title blue", mode: "quick", projectId: String(projectId) });
    const headVersionId = new Types.ObjectId();
    await ProjectModel.updateOne({ _id: projectId }, { headVersionId });
    for (let count = 0; count < 40; count += 1) {
      const usage = { inputTokens: 10_000, cachedInputTokens: 0, outputTokens: 30_000, isEstimated: false };
      await pastRun(ownerId, new Types.ObjectId(), { usage, baseVersionId: headVersionId });
    }
    await RunModel.updateMany({ ownerId }, { prompt: "" });
    expect((await ask()).minCenticredits).toBe(20);
  });
});

describe("the day's allowance for runs that fail", () => {
  it("makes an account wait that has used it up, until its oldest failure is a day old, and nobody else", async () => {
    const { projectId, ownerId } = await makeProject();
    const other = await makeUser({ centicredits: 1_000 });
    const ctx = { ...other, actor: { ...other.actor, userId: ownerId } };
    const before = (hours: number): Date => new Date(Date.now() - hours * HOUR_MS);
    const failed = { status: "failed" as const, modelCenticredits: 900 };
    await pastRun(ownerId, projectId, { ...failed, startedAt: before(25) });
    await pastRun(ownerId, projectId, { ...failed, startedAt: before(23) });
    await pastRun(ownerId, projectId, { ...failed, status: "interrupted", startedAt: before(5) });
    const build = () => createProject(ctx, { prompt: "A bakery", mode: "quick" });
    await expect(build()).rejects.toMatchObject({ code: "INSUFFICIENT_CREDITS" });
    await pastRun(ownerId, projectId, { ...failed, startedAt: before(1) });
    const refusal = await build().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "RATE_LIMITED", message: expect.stringContaining("cost you nothing") });
    // The failure of 23 hours ago leaves in an hour, of which the test itself took a little.
    const { retryAfterSeconds } = refusal as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeLessThanOrEqual(3_601);
    expect(retryAfterSeconds).toBeGreaterThan(1_800);
    fake.script({ kind: "error", status: 401 });
    await expect(createProject(other, { prompt: "A bakery", mode: "quick" })).resolves.toBeDefined();
  });
});
