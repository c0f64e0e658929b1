import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRun, createProject, resumeRun, startRun } from "@/lib/generation";
import { launchRun } from "@/lib/generation/launch-run";
import type { UserContext } from "@/lib/platform/context";
import { sha256 } from "@/lib/platform/crypto";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { putBlobs } from "@/lib/projects";
import { claimRun } from "@/lib/runs/claim-run";
import { storeBatch } from "@/lib/runs/run-store";
import type { Run } from "@/lib/schemas/run";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { type FakeAnswer, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { spend } from "@/tests/support/billing-shop";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeProject } from "@/tests/support/make-project";
import { asUser, makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5" });

const THEME = '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a"}\n';
const ASK = '@@NONCE ask {"question":"Which language?","options":["French","English"]}\n';
const PROMPT = "A bakery in Lyon";
const page = (path: string, chars = 60): string =>
  `@@NONCE page ${path} {"title":"T"}\n<h1>Bonjour</h1>\n<p>${"Pain. ".repeat(chars / 6)}</p>\n@@NONCE end\n`;
/** A thousand tokens of output are 7.5 centicredits. */
const say = (text: string, outputTokens: number): TextAnswer => ({
  kind: "text",
  text,
  usage: { inputTokens: 0, outputTokens },
});
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

const endOf = async (run: Run, who = ctx): Promise<Run> => (await toEnd(who, run)).run;

async function build(...answers: FakeAnswer[]): Promise<Run> {
  fake.script(...answers);
  return endOf((await createProject(ctx, { prompt: PROMPT, mode: "quick" })).run);
}

/** A first build that has reached its cap of 0.5 credits with one file. */
async function pausedBuild(who = ctx): Promise<Run> {
  fake.script(say(THEME + page("index.html", 30_000) + page("menu.html").repeat(40), 8_000));
  return endOf((await createProject(who, { prompt: PROMPT, mode: "quick", capCenticredits: 50 })).run, who);
}

describe("an answer to the model's question", () => {
  it("goes on with the build that asked, and both pay one minimum", async () => {
    const asked = await build(say(ASK, 1_000));
    expect(asked).toMatchObject({ status: "waiting", centicredits: 50 });
    fake.script(say(THEME + page("index.html"), 8_000));
    const answer = await answerRun(ctx, asked.id, { option: "French" });
    // 9,000 tokens of output are 67.5 centicredits: 8 and 60 by the request, of which 50 are paid.
    expect(await endOf(answer)).toMatchObject({ status: "completed", centicredits: 18 });
  });

  it("uses up what the question's minimum paid ahead, also when it reaches its cap", async () => {
    const asked = await build(say(ASK, 1_000));
    fake.script(say(THEME + page("index.html", 30_000) + page("menu.html").repeat(40), 20_000));
    const paused = await endOf(await answerRun(ctx, asked.id, { text: "French", capCenticredits: 20 }));
    // 8 and 150 by the model's price; 50 and 20 are paid, and the rest was past the cap.
    expect(paused).toMatchObject({ status: "paused", centicredits: 20 });
    fake.script(say(page("contact.html"), 5_000));
    expect(await endOf(await resumeRun(ctx, paused.id))).toMatchObject({ status: "completed", centicredits: 38 });
  });

  it("is a request of its own for what is told to the model and for what comes after it", async () => {
    const asked = await build(say(ASK, 1_000));
    fake.script(say(THEME + page("index.html"), 1_000));
    await endOf(await answerRun(ctx, asked.id, { text: "French, please" }));
    const told = (): string => fake.requests.at(-1)?.messages.at(-1)?.text ?? "";
    expect(told()).toContain(`Asked: ${PROMPT}\n  You asked back: Which language?`);
    expect(told()).not.toContain("goes on with an answer that ended early");
    fake.script(say(page("menu.html"), 100));
    const change = await endOf(await startRun(ctx, asked.projectId, { prompt: "A menu", mode: "quick" }));
    expect(change).toMatchObject({ status: "completed", centicredits: 20 });
    expect(told()).toContain("Asked: French, please");
  });
});

describe("a build that goes on", () => {
  it("can be tried again when that failed, for the minimum they share", async () => {
    const paused = await pausedBuild();
    expect(paused).toMatchObject({ status: "paused", centicredits: 50 });
    fake.script(DOWN);
    const failed = await endOf(await resumeRun(ctx, paused.id));
    expect(failed).toMatchObject({ status: "failed", centicredits: 0, continuesRunId: paused.id });
    fake.script(say(page("contact.html"), 1_000));
    const rest = await endOf(await resumeRun(ctx, failed.id));
    expect(rest).toMatchObject({ status: "completed", centicredits: 8, continuesRunId: failed.id });
    const alone = await build(DOWN);
    await expect(resumeRun(ctx, alone.id)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("goes on once, by however many tabs", async () => {
    const paused = await pausedBuild();
    fake.script(say(page("contact.html"), 1_000));
    const clicks = await Promise.allSettled([1, 2, 3].map(() => resumeRun(ctx, paused.id)));
    const begun = clicks.flatMap((click) => (click.status === "fulfilled" ? [click.value] : []));
    expect(begun).toHaveLength(1);
    for (const run of begun) await endOf(run);
    await expect(resumeRun(ctx, paused.id)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await RunModel.countDocuments({ projectId: paused.projectId })).toBe(2);
  });

  it("is refused when its credits have gone meanwhile, and goes on when there are some", async () => {
    const poor = await makeUser({ centicredits: 200 });
    const paused = await pausedBuild(poor);
    await spend(poor, 150);
    await expect(resumeRun(poor, paused.id)).rejects.toMatchObject({ code: "INSUFFICIENT_CREDITS" });
    expect(await UserModel.findById(poor.actor.userId).lean()).toMatchObject({ balanceCenticredits: 0 });
    await spend(poor, -200);
    fake.script(say(page("contact.html"), 1_000));
    expect(await endOf(await resumeRun(poor, paused.id), poor)).toMatchObject({ status: "completed", centicredits: 8 });
  });
});

it("charges a change, and no first build, after a build whose process died with a file finished", async () => {
  const { projectId, ownerId } = await makeProject({ centicredits: 1_000 });
  const charge = { atLeastCenticredits: 50, atMostCenticredits: 200, minimumCenticredits: 50, price: null };
  const died = await claimRun({ ownerId, prompt: PROMPT, mode: "quick", model: "test", charge, project: projectId });
  const { _id, leaseToken } = died.run;
  const file = { path: "index.html", lines: 1, bytes: 5, sha256: sha256("hello") };
  const events = [{ seq: 2, type: "file.closed" as const, data: file }];
  await putBlobs(["hello"]);
  await storeBatch({ runId: String(_id), leaseToken, events, reservedSeq: 1_000, isDurable: true });
  await RunModel.updateOne({ _id }, { leaseExpiresAt: new Date(0) });
  fake.script(say(page("menu.html"), 1_000));
  const owner = asUser(ownerId);
  const change = await startRun(owner, String(projectId), { prompt: "A menu", mode: "quick" });
  expect(await endOf(change, owner)).toMatchObject({ status: "completed", centicredits: 20 });
});

it("starts nothing that was reckoned for the project as it no longer is", async () => {
  const { projectId, versionId } = await build(say(THEME + page("index.html"), 1_000));
  const project = await ProjectModel.findById(projectId).orFail().lean<ProjectDoc>();
  // As another tab read it that asked while the first build was going, and would now pay for another one.
  const stale = { blueprint: project.blueprint, project: { ...project, headVersionId: null }, isFirstBuild: true };
  const start = { ownerId: ctx.actor.userId, prompt: "A menu", mode: "quick" as const };
  await expect(launchRun({ ...start, quote: stale })).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await ProjectModel.findById(projectId).lean()).toMatchObject({ activeRunId: null });
  expect(String(project.headVersionId)).toBe(versionId);
});

describe("a change of which nothing could be made", () => {
  const edit = (find: string): string =>
    `@@NONCE edit index.html\n@@NONCE find\n${find}\n@@NONCE with\n<h1>Salut</h1>\n@@NONCE end\n`;
  const DONE = '@@NONCE done {"summary":"The greeting is changed.","next":[]}\n';
  const change = async (answer: FakeAnswer): Promise<Run> => {
    const { projectId } = await build(say(THEME + page("index.html"), 1_000));
    fake.script(answer);
    return endOf(await startRun(ctx, projectId, { prompt: "Say salut", mode: "quick", capCenticredits: 20 }));
  };

  it("has failed and costs nothing, whatever the model says of it", async () => {
    const failed = await change(say(`I change it.\n${edit("<h1>Not there</h1>")}${DONE}`, 1_000));
    expect(failed).toMatchObject({ status: "failed", centicredits: 0, versionId: null });
    expect(failed.reason).toContain("cost you nothing");
    expect(failed.cost.modelCenticredits).toBe(8);
    const long = await change(say(`I change it.\n${edit("<h1>Not there</h1>").repeat(900)}${DONE}`, 30_000));
    expect(long).toMatchObject({ status: "failed", centicredits: 0 });
  });

  it("costs the minimum when a part of it could, or when it was only talked about", async () => {
    const partly = await change(say(edit("<h1>Not there</h1>") + edit("<h1>Bonjour</h1>") + DONE, 1_000));
    expect(partly).toMatchObject({ status: "completed", centicredits: 20 });
    expect(await change(say(DONE, 1_000))).toMatchObject({ status: "completed", centicredits: 20 });
  });
});
