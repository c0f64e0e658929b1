import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, resumeRun, startRun } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { editByHand, getBlobs } from "@/lib/projects";
import { followRun, getOwnedRun, reapExpiredRuns, toRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";
import { serverMessages } from "@/messages/server-en";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { type FakeAnswer, startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5" });

const says = serverMessages.runs;
const THEME = '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}\n';
const page = (path: string, body: string): string => `@@NONCE page ${path} {"title":"T"}\n${body}\n@@NONCE end\n`;
const edit = (path: string, find: string, text: string): string =>
  `@@NONCE edit ${path}\n@@NONCE find\n${find}\n@@NONCE with\n${text}\n@@NONCE end\n`;
const DONE = '@@NONCE done {"summary":"Changed.","next":["More"]}\n';
const usage = { inputTokens: 1_000, outputTokens: 100 };
const say = (text: string): FakeAnswer => ({ kind: "text", text, usage });
/** Finds that don't occur, for the heading that reads “Bonjour” and the menu's that reads “Carte”. */
const MISSED = edit("index.html", "<h1>Bonsoir</h1>", "<h1>Salut</h1>");
const MADE = edit("menu.html", "<h1>Carte</h1>", "<h1>Menu</h1>");

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

/** A change of a project of two pages, answered as told, as far as its beginning. */
async function begin(answers: readonly FakeAnswer[], capCenticredits?: number): Promise<Run> {
  fake.script(
    say(THEME + page("index.html", "<h1>Bonjour</h1>\n<p>$& &amp;</p>") + page("menu.html", "<h1>Carte</h1>")),
  );
  const { project, run } = await createProject(ctx, { prompt: "A bakery", mode: "quick" });
  await toEnd(ctx, run);
  fake.requests.length = 0;
  fake.script(...answers);
  return startRun(ctx, project.id, { prompt: "Say hello", mode: "quick", capCenticredits });
}
const change = async (...answers: FakeAnswer[]) => toEnd(ctx, await begin(answers));

async function textsOf(runId: string): Promise<Map<string, string>> {
  const version = await VersionModel.findOne({ runId }).lean();
  const bodies = await getBlobs((version?.files ?? []).map((file) => file.sha256));
  return new Map((version?.files ?? []).map(({ path, sha256 }) => [path, bodies.get(sha256) ?? ""]));
}
const noticesOf = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) => (event.type === "notice" ? [event.data.message] : []));
const failuresOf = (events: readonly RunEvent[]): string[] =>
  events.flatMap((event) => (event.type === "edit.failed" ? [event.data.path] : []));
const told = (index: number): string => fake.requests[index]?.messages.map(({ text }) => text).join("\n") ?? "";

describe("an edit that failed", () => {
  it("is given back once with the file as it is now, and made", async () => {
    const { run, events } = await change(
      say(MADE + MISSED + DONE),
      say(edit("index.html", "<h1>Bonjour</h1>", "<h1>Salut $& $1</h1>")),
    );
    expect(run).toMatchObject({ status: "completed" });
    expect(run.cost).toMatchObject({ inputTokens: 2_000, outputTokens: 200, isEstimated: false });
    const order = events.map(({ type }) => type).filter((type) => /edit|notice|version/.test(type));
    expect(order).toEqual(["edit.applied", "edit.failed", "notice", "edit.applied", "version.created"]);
    expect(noticesOf(events)).toEqual([says.tryingEditsAgain(["index.html"])]);
    const files = await textsOf(run.id);
    expect(files.get("index.html")).toContain("<h1>Salut $& $1</h1>\n<p>$& &amp;</p>");
    expect(files.get("menu.html")).toContain("<h1>Menu</h1>");
    expect(fake.requests).toHaveLength(2);
    expect(fake.requests[1]?.messages.map(({ role }) => role)).toEqual(["developer", "user", "assistant", "user"]);
    expect(fake.requests[1]?.messages[0]).toEqual(fake.requests[0]?.messages[0]);
    expect(told(1)).toContain("- index.html: find 1 of 1 does not occur in the file");
    expect(told(1)).toContain("<<<<<<<< index.html");
    expect(told(1)).not.toContain("<<<<<<<< menu.html");
  });

  it("that fails again is made by writing the whole file", async () => {
    const { run, events } = await change(
      say(MISSED),
      say(MISSED),
      say(page("index.html", "<h1>Salut</h1>\n<p>$& &amp;</p>")),
    );
    expect(run).toMatchObject({ status: "completed" });
    expect(noticesOf(events)).toEqual([
      says.tryingEditsAgain(["index.html"]),
      says.askingForWholeFiles(["index.html"]),
    ]);
    expect((await textsOf(run.id)).get("index.html")).toContain("<h1>Salut</h1>");
    expect(told(2)).toContain("Write each of the files named below whole now");
  });

  it("three times is said each time, and what worked is kept", async () => {
    const { run, events } = await change(say(MADE + MISSED + DONE), say(MISSED), say(MISSED));
    expect(run).toMatchObject({ status: "completed" });
    expect(failuresOf(events)).toEqual(["index.html", "index.html", "index.html"]);
    expect(noticesOf(events).at(-1)).toBe(says.editsNotMade(["index.html"]));
    // The next request is not told that it was done.
    const { summary } = (await RunModel.findById(run.id).lean()) ?? {};
    expect(summary).toBe("Changed. (Not made: changes of index.html.)");
    const files = await textsOf(run.id);
    expect(files.get("menu.html")).toContain("<h1>Menu</h1>");
    expect(files.get("index.html")).toContain("<h1>Bonjour</h1>");
    expect(fake.requests).toHaveLength(3);
  });

  it("and that nothing more is written about is said to be missing still; nothing is paid where nothing was made", async () => {
    const { run, events } = await change(say(MISSED), say("I see."), say("Well."));
    expect(run).toMatchObject({ status: "failed", versionId: null, centicredits: 0 });
    expect(failuresOf(events)).toHaveLength(3);
    const reasons = events.flatMap((event) => (event.type === "edit.failed" ? [event.data.reason] : []));
    expect(reasons.slice(1)).toEqual(Array.from({ length: 2 }, () => serverMessages.frames.notWrittenAgain));
  });

  it("is left as it is where the model is away by then, with what worked kept", async () => {
    const away: FakeAnswer = { kind: "error", status: 401, code: "invalid_api_key" };
    const { run, events } = await change(say(MADE + MISSED + DONE), away);
    expect(run).toMatchObject({ status: "completed" });
    expect(noticesOf(events).slice(1)).toEqual([says.secondTryFailed, says.editsNotMade(["index.html"])]);
    expect((await textsOf(run.id)).get("menu.html")).toContain("<h1>Menu</h1>");
  });

  it("is not tried again once what was reserved is used up: the run pauses and can go on", async () => {
    const costly: FakeAnswer = {
      kind: "text",
      text: MADE + MISSED,
      usage: { inputTokens: 1_000, outputTokens: 9_000 },
    };
    const { run, events } = await toEnd(ctx, await begin([costly], 20));
    expect(run).toMatchObject({ status: "paused", centicredits: 20 });
    expect(failuresOf(events)).toEqual(["index.html"]);
    expect(fake.requests).toHaveLength(1);
    fake.script(say(edit("index.html", "<h1>Bonjour</h1>", "<h1>Salut</h1>")));
    const rest = await toEnd(ctx, await resumeRun(ctx, run.id));
    expect(rest.run).toMatchObject({ status: "completed" });
    expect((await textsOf(rest.run.id)).get("index.html")).toContain("<h1>Salut</h1>");
  });

  it("loses nothing where the process dies before the second try", async () => {
    const silent: FakeAnswer = { kind: "text", text: "x", breakAt: { chars: 0, by: "silence" } };
    const run = await begin([say(MADE + MISSED + DONE), silent]);
    for await (const event of followRun(run.id, 0, new AbortController().signal)) if (event.type === "notice") break;
    await expect.poll(() => fake.requests.length).toBe(2);
    // The database sees a process that is gone by its lease alone.
    await RunModel.updateOne({ _id: run.id }, { leaseToken: "lost", leaseExpiresAt: new Date(0) });
    expect(await reapExpiredRuns()).toBe(1);
    const ended = toRun(await getOwnedRun(ctx, run.id));
    expect(ended).toMatchObject({ status: "interrupted", centicredits: 0 });
    expect((await textsOf(run.id)).get("menu.html")).toContain("<h1>Menu</h1>");
    fake.script(say(edit("index.html", "<h1>Bonjour</h1>", "<h1>Salut</h1>") + MADE));
    const rest = await toEnd(ctx, await resumeRun(ctx, run.id));
    expect(rest.run).toMatchObject({ status: "completed" });
    const files = await textsOf(rest.run.id);
    expect(files.get("index.html")).toContain("<h1>Salut</h1>");
    expect(files.get("menu.html")).toContain("<h1>Menu</h1>");
  });
});

it("breaks off a model that has large files searched again and again", async () => {
  fake.script(say(THEME + page("index.html", "<h1>Bonjour</h1>")));
  const { project, run } = await createProject(ctx, { prompt: "A bakery", mode: "quick" });
  const base = (await toEnd(ctx, run)).run.versionId ?? "";
  await editByHand(ctx, project.id, { base, changes: [{ path: "notes.txt", text: "note\n".repeat(200_000) }] });
  fake.script(say(edit("notes.txt", "nothing", "x").repeat(600) + edit("index.html", "Bonjour", "Bonsoir") + DONE));
  const ended = await toEnd(ctx, await startRun(ctx, project.id, { prompt: "Say hello", mode: "quick" }));
  expect(ended.run).toMatchObject({ status: "failed", reason: says.tooLong, centicredits: 0 });
});
