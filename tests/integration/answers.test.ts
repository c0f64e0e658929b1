import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRun, createProject, estimateRun, resumeRun, startRun } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import type { Run } from "@/lib/schemas/run";
import { RunModel } from "@/models/run";
import { type FakeAnswer, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5" });

const ASK = '@@NONCE ask {"question":"Which language?","options":["French","English"]}';
const SITE =
  '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}\n@@NONCE page index.html {"title":"T"}\n<h1>Bonjour</h1>\n@@NONCE end\n';
const say = (text: string): TextAnswer => ({ kind: "text", text, usage: { inputTokens: 0, outputTokens: 100 } });
const DOWN: FakeAnswer = { kind: "error", status: 401, code: "invalid_api_key" };

let ctx: UserContext;
beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
  ctx = await makeUser({ centicredits: 100_000 });
});
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

async function ask(): Promise<Run> {
  fake.script(say(ASK));
  const { run } = await toEnd(ctx, (await createProject(ctx, { prompt: "A bakery", mode: "quick" })).run);
  expect(run.status).toBe("waiting");
  return run;
}

const told = (): string => fake.requests.at(-1)?.messages.at(-1)?.text ?? "";

describe("an answer", () => {
  it("goes on a day later, once, by however many tabs", async () => {
    const asked = await ask();
    const aDayAgo = new Date(Date.now() - 86_400_000);
    await RunModel.updateOne({ _id: asked.id }, { startedAt: aDayAgo, finishedAt: aDayAgo });
    fake.script(say(SITE));
    const clicks = await Promise.allSettled([1, 2, 3].map(() => answerRun(ctx, asked.id, { option: "French" })));
    const begun = clicks.flatMap((click) => (click.status === "fulfilled" ? [click.value] : []));
    expect(begun).toHaveLength(1);
    for (const run of begun) {
      const end = await toEnd(ctx, run);
      expect(end.run).toMatchObject({ status: "completed", continuesRunId: asked.id, prompt: "French" });
    }
    await expect(answerRun(ctx, asked.id, { text: "English" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is an option that was offered, of a run of one's own that waits", async () => {
    const asked = await ask();
    await expect(answerRun(ctx, asked.id, { option: "Latin" })).rejects.toMatchObject({ code: "BAD_INPUT" });
    const other = await makeUser({ centicredits: 1_000 });
    await expect(answerRun(other, asked.id, { option: "French" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const estimate = { prompt: "French", mode: "quick" as const, projectId: asked.projectId, answersRunId: asked.id };
    await expect(estimateRun(other, estimate)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await estimateRun(ctx, estimate)).toMatchObject({ minimumCenticredits: 50 });
    fake.script(say(SITE));
    const { run } = await toEnd(ctx, await answerRun(ctx, asked.id, { option: "English" }));
    await expect(answerRun(ctx, run.id, { text: "More" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is no more to be given once something else was asked for, which is a request of its own", async () => {
    const asked = await ask();
    fake.script(say(SITE));
    const { run } = await toEnd(ctx, await startRun(ctx, asked.projectId, { prompt: "A florist", mode: "quick" }));
    expect(run).toMatchObject({ status: "completed", continuesRunId: null });
    await expect(answerRun(ctx, asked.id, { option: "French" })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is tried again with what it was where the model was away", async () => {
    const asked = await ask();
    fake.script(DOWN);
    const failed = await toEnd(ctx, await answerRun(ctx, asked.id, { justBuild: true }));
    expect(failed.run).toMatchObject({ status: "failed", centicredits: 0 });
    fake.script(say(SITE));
    const again = await toEnd(ctx, await resumeRun(ctx, failed.run.id));
    expect(again.run).toMatchObject({ status: "completed" });
    expect(told()).toContain("# Ask nothing");
  });
});

describe("questions", () => {
  it("come three times, and instead of a fourth it is built", async () => {
    let asked = await ask();
    for (const text of ["French", "Paris"]) {
      fake.script(say(ASK));
      const { run, events } = await toEnd(ctx, await answerRun(ctx, asked.id, { text }));
      expect(run.status).toBe("waiting");
      expect(events.map(({ type }) => type)).toContain("question");
      expect(told()).not.toContain("# Ask nothing");
      asked = run;
    }
    fake.script(say(ASK), say(SITE));
    const { run, events } = await toEnd(ctx, await answerRun(ctx, asked.id, { text: "Big" }));
    expect(run).toMatchObject({ status: "completed" });
    expect(events.map(({ type }) => type)).not.toContain("question");
    expect(events.map(({ type }) => type)).toContain("notice");
    expect(told()).toContain("a question again");
  });

  it("end with the wish to have it built", async () => {
    const asked = await ask();
    fake.script(say(`I wonder.\n${ASK}\n`), say(SITE));
    const { run, events } = await toEnd(ctx, await answerRun(ctx, asked.id, { justBuild: true }));
    expect(run).toMatchObject({ status: "completed", prompt: "Just build it." });
    expect(events.map(({ type }) => type)).not.toContain("question");
    expect(events.map(({ type }) => type)).toContain("version.created");
  });

  it("don't stand in the way of a build that was made beside one", async () => {
    const asked = await ask();
    const before = fake.requests.length;
    fake.script(say(SITE + ASK));
    const { run } = await toEnd(ctx, await answerRun(ctx, asked.id, { justBuild: true }));
    expect(run).toMatchObject({ status: "completed" });
    expect(fake.requests).toHaveLength(before + 1);
  });
});

describe("Discuss", () => {
  async function built(): Promise<Run> {
    fake.script(say(SITE));
    return (await toEnd(ctx, (await createProject(ctx, { prompt: "A bakery", mode: "quick" })).run)).run;
  }

  it("changes nothing, whatever the model writes, and costs as a change", async () => {
    const { projectId } = await built();
    fake.script(say(`One page.\n${SITE}@@NONCE delete index.html\n`));
    const started = await startRun(ctx, projectId, { prompt: "What is there?", mode: "discuss" });
    const { run, events } = await toEnd(ctx, started);
    expect(run).toMatchObject({ status: "completed", mode: "discuss", versionId: null, centicredits: 20 });
    expect(events.filter(({ type }) => type === "frame.error")).toHaveLength(3);
    expect(events.filter(({ type }) => type.startsWith("file") || type === "theme")).toEqual([]);
  });

  it("costs no more where nothing is built yet, and nothing where it has nothing to say", async () => {
    fake.script(DOWN);
    const { run: failed } = await toEnd(ctx, (await createProject(ctx, { prompt: "A bakery", mode: "quick" })).run);
    fake.script(say("Nothing is built yet."));
    const talk = await toEnd(ctx, await startRun(ctx, failed.projectId, { prompt: "What is there?", mode: "discuss" }));
    expect(talk.run).toMatchObject({ status: "completed", centicredits: 20, versionId: null });
    fake.script(say(SITE));
    const silent = await toEnd(ctx, await startRun(ctx, failed.projectId, { prompt: "And now?", mode: "discuss" }));
    expect(silent.run).toMatchObject({ status: "failed", centicredits: 0, versionId: null });
    const estimate = { prompt: "What is there?", projectId: failed.projectId };
    expect(await estimateRun(ctx, { ...estimate, mode: "discuss" })).toMatchObject({ minimumCenticredits: 20 });
    expect(await estimateRun(ctx, { ...estimate, mode: "quick" })).toMatchObject({ minimumCenticredits: 50 });
  });
});
