import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerRun, createProject, startRun } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { getBlobs } from "@/lib/projects";
import { followRun, getOwnedRun, reapExpiredRuns, stopRun, toRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import { closeCompiler } from "@/lib/stacks";
import { reviewMessages as says } from "@/messages/review-en";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { type FakeAnswer, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { setEnv } from "@/tests/support/set-env";
import { type Ended, toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
/** A browser that takes the call and never says anything. */
const mute = createServer(() => undefined);
const MODEL = { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5", MODEL_ULTRA: "gpt-5" };

const usage = { inputTokens: 1_000, outputTokens: 100 };
const say = (text: string): TextAnswer => ({ kind: "text", text, usage });
const THEME = '@@NONCE theme {"name":"Miette","lang":"en","accent":"#b4532a","type":"serif","radius":12}\n';
const page = (path: string, body: string): string => `@@NONCE page ${path} {"title":"T"}\n${body}\n@@NONCE end\n`;
const BUILD = say(
  `${THEME}${page("index.html", '<h1>Miette</h1>\n<p class="w-[900px]">Bread</p>')}${page("menu.html", "<h1>Menu</h1>")}@@NONCE done {"summary":"Built.","next":["More"]}\n`,
);
const edit = (find: string, text: string): string =>
  `@@NONCE edit index.html\n@@NONCE find\n${find}\n@@NONCE with\n${text}\n@@NONCE end\n`;
const MENDED = `The line runs off the phone.\n${edit('class="w-[900px]"', 'class="max-w-prose"')}@@NONCE done {"summary":"Mended.","next":[]}\n`;
const ASK = say('@@NONCE ask {"question":"Which colours?","options":["Warm","Cold"]}\n');

let ctx: UserContext;
beforeAll(async () => {
  await new Promise<void>((done) => {
    mute.listen(0, "127.0.0.1", done);
  });
  setEnv(MODEL);
  await connectDb();
  await ensureIndexes();
  ctx = await makeUser({ centicredits: 100_000 });
});
beforeEach(() => {
  setEnv(MODEL);
  fake.requests.length = 0;
});
afterAll(async () => {
  mute.closeAllConnections();
  mute.close();
  await closeCompiler();
  await fake.close();
  await expectSoundLedger();
});

type Reviewed = Ended & { notices: string[] };
async function endOf(run: Run): Promise<Reviewed> {
  const end = await toEnd(ctx, run);
  return { ...end, notices: end.events.flatMap((event) => (event.type === "notice" ? [event.data.message] : [])) };
}

/** An Ultra build as far as its beginning, without a plan: the model asks something, and is told to just build it. */
async function begin(answers: readonly FakeAnswer[], capCenticredits?: number): Promise<Run> {
  fake.script(ASK);
  const { run } = await createProject(ctx, { prompt: "A bakery with a menu", mode: "ultra" });
  await endOf(run);
  fake.requests.length = 0;
  fake.script(...answers);
  return answerRun(ctx, run.id, { justBuild: true, ...(capCenticredits === undefined ? {} : { capCenticredits }) });
}
const build = async (...answers: FakeAnswer[]): Promise<Reviewed> => endOf(await begin(answers));

async function until(run: Run, message: string): Promise<void> {
  for await (const event of followRun(run.id, 0, new AbortController().signal)) {
    if (event.type === "notice" && event.data.message === message) return;
  }
}

async function homeOf(run: Run): Promise<string> {
  const version = await VersionModel.findOne({ runId: run.id }).orFail().lean();
  const { sha256 = "" } = version.files.find(({ path }) => path === "index.html") ?? {};
  return (await getBlobs([sha256])).get(sha256) ?? "";
}

/** The pictures of a request as they went over the wire. */
function imagesOf(index: number): string[] {
  const urls = JSON.stringify(fake.requests[index]?.body ?? {}).match(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]+/g);
  return urls ?? [];
}

describe("an Ultra build", () => {
  it("is shown to its model on two screens with the request, once, and mended by what that answers", async () => {
    const { run, events, notices } = await build(BUILD, say(MENDED));
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.changed(["index.html"])]);
    expect(await homeOf(run)).toContain('<p class="max-w-prose">Bread</p>');
    expect(fake.requests).toHaveLength(2);
    expect(imagesOf(0)).toEqual([]);
    const pictures = imagesOf(1).map((url) => Buffer.from(url.split(",")[1] ?? "", "base64"));
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(picture.subarray(8, 12).toString()).toBe("WEBP");
    const told = fake.requests[1]?.messages.map(({ text }) => text).join("\n") ?? "";
    expect(told).toContain("# Look at what you built");
    expect(told).toContain("<<<<<<<< menu.html");
    expect(told).toContain("index.html: it is wider than the screen at 375 px");
    expect(events.filter(({ type }) => type === "version.created")).toHaveLength(1);
    // What it sums up is the build, and both requests are in what it cost.
    expect((await RunModel.findById(run.id).orFail()).summary).toBe("Built.");
    expect(run.cost).toMatchObject({ inputTokens: 2_000, outputTokens: 200, isEstimated: false });
  });

  it("is left as it is where there is nothing to mend, and where neither a question nor a plan would end it", async () => {
    const plan = '@@NONCE plan {"pages":[{"path":"index.html","title":"H","sections":[]}]}\n';
    const { run, notices } = await build(BUILD, say(`It holds.\n${ASK.text}${plan}`));
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.unchanged]);
  });

  it("keeps its pages, whatever the model would take away", async () => {
    const away = "Away.\n@@NONCE delete menu.html\n@@NONCE rename index.html -> old.html";
    const { run, notices } = await build(BUILD, say(away));
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.pageKept, says.pageKept, says.unchanged]);
    const { files } = await VersionModel.findOne({ runId: run.id }).orFail();
    expect(files.map(({ path }) => path)).toEqual(["assets/theme.css", "index.html", "menu.html"]);
  });

  it("says which of what it would have changed could not be changed", async () => {
    const { run, notices } = await build(BUILD, say(edit("<h2>Nowhere</h2>", "<h2>Here</h2>")));
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.notMade(["index.html"]), says.unchanged]);
  });

  it("is not looked at by a model that can’t read pictures, which costs nothing more", async () => {
    const { run, notices } = await build(BUILD, { kind: "error", status: 400, message: "no images" });
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.notSeen]);
    expect(run.cost).toMatchObject({ inputTokens: 1_000, outputTokens: 100, isEstimated: false });
  });

  it("stands where the model is away by then", async () => {
    const { run, notices } = await build(BUILD, { kind: "error", status: 401, code: "invalid_api_key" });
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, says.failed]);
    expect(await homeOf(run)).toContain("w-[900px]");
  });

  it.each([
    ["there is no browser", "off", says.noChecker],
    ["the browser is away", "ws://127.0.0.1:1", says.checkerFailed],
  ])("is not looked at where %s, and says so", async (_, address, notice) => {
    setEnv({ ...MODEL, CHECKER_URL: address });
    const { run, notices } = await build(BUILD);
    expect(run).toMatchObject({ status: "completed" });
    expect(notices).toEqual([says.looking, notice]);
    expect(fake.requests).toHaveLength(1);
  });

  it("ends when it is stopped while the browser keeps it waiting", async () => {
    setEnv({ ...MODEL, CHECKER_URL: `http://127.0.0.1:${(mute.address() as AddressInfo).port}` });
    const run = await begin([BUILD]);
    await until(run, says.looking);
    await stopRun(ctx, run.id);
    const ended = await endOf(run);
    expect(ended.run).toMatchObject({ status: "stopped" });
    expect(ended.notices).toEqual([says.looking]);
    expect(await homeOf(run)).toContain("Miette");
  });

  it("ends when it is stopped while the model looks, without the page in hand", async () => {
    const silent = `${edit("Bread", "Loaves")}@@NONCE page menu.html {"title":"T"}\n<h1>Half ${"x".repeat(200)}`;
    const dear = { ...BUILD, usage: { inputTokens: 1_000, outputTokens: 50_000 } };
    const run = await begin([dear, { ...say(silent), breakAt: { chars: silent.length - 80, by: "silence" } }]);
    for await (const event of followRun(run.id, 0, new AbortController().signal)) {
      if (event.type === "edit.applied") break;
    }
    await stopRun(ctx, run.id);
    const ended = await endOf(run);
    expect(ended.run.status).toBe("stopped");
    expect(ended.run.reason).toContain("menu.html");
    expect(await fake.requests[1]?.closed).toBe("abandoned");
    expect(await homeOf(run)).toContain("Loaves");
    const { centicredits, holdCenticredits } = await RunModel.findById(run.id).orFail();
    expect(centicredits).toBeGreaterThan(0);
    expect(centicredits).toBeLessThan(holdCenticredits);
  });

  it("is a Version of all that was finished where the process dies while the model looks", async () => {
    const run = await begin([BUILD, { ...say("x"), breakAt: { chars: 0, by: "silence" } }]);
    await until(run, says.looking);
    await expect.poll(() => fake.requests.length, { timeout: 20_000 }).toBe(2);
    await RunModel.updateOne({ _id: run.id }, { leaseToken: "lost", leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns()).toBe(1);
    const ended = toRun(await getOwnedRun(ctx, run.id));
    expect(ended).toMatchObject({ status: "interrupted", centicredits: 0 });
    expect(await homeOf(run)).toContain("Miette");
  });

  it("never costs more than its hold: what is used up is not looked at, and what runs out ends the look", async () => {
    const costly = { inputTokens: 1_000, outputTokens: 100_000 };
    const first = await endOf(await begin([{ ...BUILD, usage: costly }], 250));
    expect(first.run).toMatchObject({ status: "completed", centicredits: 250 });
    expect(first.notices).toEqual([says.usedUp]);
    expect(fake.requests).toHaveLength(1);
    const long = `${edit("Bread", "Loaves")}${page("more.html", `<p>${"x".repeat(300_000)}</p>`)}${page("late.html", "<p>Late</p>")}`;
    const second = await endOf(await begin([BUILD, { ...say(long), usage: costly, pieceChars: 4_000 }], 250));
    expect(second.run).toMatchObject({ status: "completed", centicredits: 250 });
    expect(second.notices).toContain(says.reachedCap);
    const version = await VersionModel.findOne({ runId: second.run.id }).orFail();
    expect(version.files.map(({ path }) => path)).not.toContain("late.html");
    expect(await homeOf(second.run)).toContain("Loaves");
  });

  it("is looked at when it is the first, and not when it is changed later", async () => {
    const { run } = await build(BUILD, say(MENDED));
    fake.requests.length = 0;
    fake.script(say(edit("Bread", "Loaves")));
    const change = await endOf(await startRun(ctx, run.projectId, { prompt: "Say loaves", mode: "ultra" }));
    expect(change.run).toMatchObject({ status: "completed" });
    expect(change.notices).toEqual([]);
    expect(fake.requests).toHaveLength(1);
  });
});

it("the built-in generator reads what the browser measured, and says that it can’t see", async () => {
  setEnv({ BUILTIN_TOKENS_PER_SECOND: "0" });
  let { run } = await createProject(ctx, { prompt: "A bakery called Miette in Lyon, with a FAQ", mode: "ultra" });
  let ended = await endOf(run);
  while (ended.run.status === "waiting") {
    run = await answerRun(ctx, run.id, { justBuild: true });
    ended = await endOf(run);
  }
  expect(ended.run).toMatchObject({ status: "completed" });
  expect(ended.notices).toEqual([says.looking, says.unchanged]);
  const prose = ended.events.flatMap((event) => (event.type === "prose" ? [event.data.text] : [])).join("");
  expect(prose).toContain("I can’t see pictures");
  expect(prose).toContain("Nothing fails, and nothing is wider than the screen.");
});
