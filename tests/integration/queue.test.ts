import { Types } from "mongoose";
import { afterAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/projects/[id]/runs/route";
import { addQueued, editQueued, getQueue, orderQueue, removeQueued, resumeQueue } from "@/lib/generation";
import { startQueued } from "@/lib/generation/queue/start-queued";
import { deleteProject, restoreProject } from "@/lib/projects";
import { followRun, reapExpiredRuns } from "@/lib/runs";
import { claimRun } from "@/lib/runs/claim-run";
import { closeRun, type RunEnd } from "@/lib/runs/close-run";
import { queueMessages } from "@/messages/queue-en";
import { ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { FREE, makeProject } from "@/tests/support/make-project";
import { call } from "@/tests/security/support/call";
import { asUser, sessionCookieOf } from "@/tests/support/make-user";

const fake = await startFakeOpenAi({ apiKey: "right" });
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right" });
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

const PAGE =
  '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE done {"summary":"Done."}\n';
const answerOnce = (text = PAGE) => fake.script({ kind: "text", text });
const { pausedBy } = queueMessages;

/** A project whose first run is going, and what ends that. */
async function building(purse = { centicredits: 10_000 }) {
  const { projectId, ownerId } = await makeProject(purse);
  const id = String(projectId);
  const ctx = asUser(ownerId);
  const { run } = await claimRun({
    ownerId,
    prompt: "A bakery",
    mode: "quick",
    model: "test",
    charge: FREE,
    project: projectId,
  });
  const end = (status: RunEnd["status"]) =>
    closeRun({ run, leaseToken: run.leaseToken, end: { status }, base: new Map(), tree: new Map(), nextSeq: 2 });
  const add = (prompt: string) => addQueued(ctx, id, { prompt, mode: "quick" });
  return { projectId, id, ctx, run, end, add };
}

const runsOf = (projectId: Types.ObjectId) => RunModel.find({ projectId }).sort({ startedAt: 1 }).lean<RunDoc[]>();
async function wholeRun(projectId: Types.ObjectId): Promise<void> {
  const project = await ProjectModel.findById(projectId).lean();
  const runId = String(project?.activeRunId);
  for await (const event of followRun(runId, 0, new AbortController().signal)) if (event.type === "run.finished") break;
}
const words = async ({ ctx, id }: Awaited<ReturnType<typeof building>>) =>
  (await getQueue(ctx, id)).items.map(({ prompt }) => prompt);

describe("what waits", () => {
  it("is asked for as a run is, and answered with 202 and the queue", async () => {
    const { id, ctx, run } = await building();
    const cookie = await sessionCookieOf(ctx.actor.userId);
    const ask = (body: unknown) => call(POST, { method: "POST", params: { id }, cookie, body });
    expect((await ask({ prompt: "Next" })).status).toBe(409);
    const answer = await ask({ prompt: "Next", queue: true, capCenticredits: 500 });
    expect(answer.status).toBe(202);
    const item = { prompt: "Next", mode: "quick", capCenticredits: 500 };
    expect(await answer.json()).toMatchObject({
      queue: { items: [item], pausedReason: null, newestRunId: String(run._id) },
    });
    expect((await ask({ prompt: " ", queue: true })).status).toBe(400);
  });

  it("is five prompts at most, whoever adds them, each changed, moved and removed as it reads", async () => {
    const built = await building();
    const { ctx, id, add } = built;
    const hostile = ["$prompt", "$$ROOT", '{"$set":1}', "</li>", "Ünï\r\ncode"];
    const added = await Promise.allSettled([...hostile, "sixth", "seventh"].map(add));
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    expect(added.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "CONFLICT" } });

    const { items } = await getQueue(ctx, id);
    const backwards = items.map((item) => item.id).toReversed();
    const { items: moved } = await orderQueue(ctx, id, backwards);
    expect(moved).toEqual(items.toReversed());
    await expect(orderQueue(ctx, id, backwards.slice(1))).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(orderQueue(ctx, id, ["0".repeat(24), ...backwards.slice(1)])).rejects.toMatchObject({
      code: "CONFLICT",
    });

    const [first = "", second = ""] = backwards;
    await editQueued(ctx, id, first, { prompt: "$$NOW" });
    await removeQueued(ctx, id, second);
    await expect(removeQueued(ctx, id, second)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await words(built)).toEqual(["$$NOW", ...moved.slice(2).map(({ prompt }) => prompt)]);

    const stranger = asUser(String(new Types.ObjectId()));
    const tries = [
      () => getQueue(stranger, id),
      () => editQueued(stranger, id, first, { prompt: "Mine" }),
      () => removeQueued(stranger, id, first),
      () => orderQueue(stranger, id, [first]),
      () => resumeQueue(stranger, id),
      () => addQueued(stranger, id, { prompt: "Mine", mode: "quick" }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await words(built)).toHaveLength(4);
  });
});

describe("a turn", () => {
  it("comes once for each of five, in order, however many processes look, and each is paid", async () => {
    const built = await building();
    const { projectId, id, ctx, end, add } = built;
    const prompts = ["One", "Two", "Three", "Four", "Five"];
    for (const prompt of prompts) await add(prompt);
    await startQueued();
    expect(await runsOf(projectId)).toHaveLength(1);
    await end("completed");
    for (const [index] of prompts.entries()) {
      answerOnce();
      await Promise.all(Array.from({ length: 4 }, () => startQueued()));
      const { items, newestRunId } = await getQueue(ctx, id);
      expect(items).toHaveLength(4 - index);
      expect(newestRunId).toBe(String((await runsOf(projectId)).at(-1)?._id));
      await wholeRun(projectId);
    }
    await startQueued();
    const runs = (await runsOf(projectId)).slice(1);
    expect(runs.map(({ prompt, status }) => [prompt, status])).toEqual(prompts.map((prompt) => [prompt, "completed"]));
    for (const { centicredits } of runs) expect(centicredits).toBeGreaterThan(0);
  });

  it("starts what it reads at that moment, never words that were just changed", async () => {
    const { projectId, id, ctx, end, add } = await building();
    const [item] = (await add("Make it blue")).items;
    await end("completed");
    await editQueued(ctx, id, item?.id ?? "", { prompt: "Make it red" });
    const stale = { prompt: "Make it blue", queuedId: new Types.ObjectId(item?.id) };
    const start = {
      mode: "quick",
      model: "test",
      charge: FREE,
      project: projectId,
      ownerId: ctx.actor.userId,
    } as const;
    await expect(claimRun({ ...start, ...stale })).rejects.toMatchObject({ code: "CONFLICT" });
    answerOnce();
    await startQueued();
    await wholeRun(projectId);
    expect((await runsOf(projectId)).at(-1)?.prompt).toBe("Make it red");
  });
});

describe("a queue is paused", () => {
  it.each(["failed", "stopped", "paused", "waiting", "interrupted"] as const)(
    "by a run that ended as %s, and goes on when asked to",
    async (status) => {
      const { projectId, id, ctx, end, add } = await building();
      await add("Next");
      await end(status);
      await startQueued();
      expect(await getQueue(ctx, id)).toMatchObject({ items: [{ prompt: "Next" }], pausedReason: pausedBy[status] });
      expect(await runsOf(projectId)).toHaveLength(1);
      expect((await resumeQueue(ctx, id)).pausedReason).toBeNull();
      answerOnce();
      await startQueued();
      await wholeRun(projectId);
      expect(await getQueue(ctx, id)).toMatchObject({ items: [], pausedReason: null });
    },
  );

  it("by the end of a process, which loses nothing", async () => {
    const built = await building();
    const { projectId, id, ctx, run, add } = built;
    await add("One");
    await add("Two");
    await RunModel.updateOne({ _id: run._id }, { leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns(projectId)).toBe(1);
    await startQueued();
    expect((await getQueue(ctx, id)).pausedReason).toBe(pausedBy.interrupted);
    expect(await words(built)).toEqual(["One", "Two"]);
  });

  it("where credits are missing, and nothing is lost", async () => {
    const { projectId, id, ctx, end, add } = await building({ centicredits: 0 });
    await add("Next");
    await end("completed");
    await startQueued();
    const { items, pausedReason } = await getQueue(ctx, id);
    expect(items).toHaveLength(1);
    expect(pausedReason).toMatch(/credits/);
    expect(await runsOf(projectId)).toHaveLength(1);
  });

  it("by deleting its project or the account, also after a restore", async () => {
    const { projectId, id, ctx, end, add } = await building();
    await add("Next");
    await end("completed");
    await deleteProject(ctx, id);
    await startQueued();
    await restoreProject(ctx, id);
    await startQueued();
    expect((await getQueue(ctx, id)).pausedReason).toBe(queueMessages.deleted);
    await UserModel.updateOne({ _id: ctx.actor.userId }, { deleteAfter: new Date(Date.now() + 60_000) });
    await resumeQueue(ctx, id);
    await startQueued();
    expect((await getQueue(ctx, id)).pausedReason).toBe(queueMessages.leaving);
    expect(await runsOf(projectId)).toHaveLength(1);
  });
});
