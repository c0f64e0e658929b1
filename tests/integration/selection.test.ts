import type { Types } from "mongoose";
import { afterAll, describe, expect, it } from "vitest";
import { POST } from "@/app/api/projects/[id]/runs/route";
import { startQueued } from "@/lib/generation/queue/start-queued";
import { followRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import { ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { startFakeOpenAi } from "@/tests/fakes/openai";
import { call } from "@/tests/security/support/call";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { fillProject } from "@/tests/support/fill-project";
import { makeUser, sessionCookieOf } from "@/tests/support/make-user";

const fake = await startFakeOpenAi({ apiKey: "right" });
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right" });
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

const HEADING = "<h1>Bonjour, une brioche</h1>";
const EDIT = `@@NONCE edit index.html
@@NONCE find
${HEADING}
@@NONCE with
<h1>Bonsoir</h1>
@@NONCE end
@@NONCE done {"summary":"Done."}
`;

/** A project of a new owner whose page has one heading, and the ways to ask for a change of it. */
async function written() {
  const ctx = await makeUser({ centicredits: 10_000 });
  const { projectId } = await fillProject(ctx.actor.userId, { text: "Bonjour, une brioche" });
  const cookie = await sessionCookieOf(ctx.actor.userId);
  const ask = (selection: unknown, rest = {}) =>
    call(POST, {
      method: "POST",
      params: { id: projectId },
      cookie,
      body: { prompt: "Say good evening", selection, ...rest },
    });
  const html = `<!doctype html><html lang="en"><head><title>T</title></head><body>${HEADING}</body></html>`;
  const start = html.indexOf(HEADING);
  const selection = { path: "index.html", start, end: start + HEADING.length, source: HEADING };
  return { projectId, ask, selection };
}

async function wholeRun(runId: string): Promise<void> {
  for await (const event of followRun(runId, 0, new AbortController().signal)) if (event.type === "run.finished") break;
}
const promptOf = (): string =>
  fake.requests
    .at(-1)
    ?.messages.map(({ text }) => text)
    .join("\n") ?? "";

describe("a request about an element", () => {
  it("tells the model which one, where it stands, and is told with its run", async () => {
    const { ask, selection } = await written();
    fake.script({ kind: "text", text: EDIT });
    const answer = await ask(selection);
    expect(answer.status).toBe(201);
    const { run }: { run: Run } = await answer.json();
    expect(run.selection).toEqual({ path: "index.html", tag: "h1" });
    await wholeRun(run.id);
    const { start, end } = selection;
    expect(promptOf()).toContain(`this element of index.html, characters ${start} to ${end}`);
    expect(promptOf()).toContain(`<<<<<<<< selected\n${HEADING}\n>>>>>>>> selected`);
    expect((await RunModel.findById(run.id).lean<RunDoc>())?.status).toBe("completed");
  });

  it("finds it where else it stands now, and refuses one that the page doesn't have", async () => {
    const { ask, selection, projectId } = await written();
    fake.script({ kind: "text", text: EDIT });
    const shifted = { ...selection, start: selection.start - 9, end: selection.end - 9 };
    const { run }: { run: Run } = await (await ask(shifted)).json();
    await wholeRun(run.id);
    expect(promptOf()).toContain(`characters ${selection.start} to ${selection.end}`);
    const gone = await ask(selection);
    expect(gone.status).toBe(409);
    expect((await gone.json()).error.message).toContain("Choose it again");
    expect((await ask({ ...selection, path: "other.html" })).status).toBe(409);
    expect(await ProjectModel.findById(projectId).lean()).toMatchObject({ activeRunId: null });
  });

  it.each([
    ["another end", { end: 5 }],
    ["a negative offset", { start: -1 }],
    ["half an offset", { start: 1.5 }],
    ["no text", { source: "" }],
    ["too much text", { source: "x".repeat(20_001), start: 0, end: 20_001 }],
    ["no path", { path: "" }],
    ["an operator", { path: { $ne: "" } }],
    ["too many words", { inside: "x".repeat(301) }],
    ["more than that", { more: true }],
  ])("is refused where the selection has %s", async (_name, wrong) => {
    const { ask, selection } = await written();
    expect((await ask({ ...selection, ...wrong })).status).toBe(400);
  });

  it("waits in the queue with its element, and says where that has changed by then", async () => {
    const { ask, selection, projectId } = await written();
    fake.script({ kind: "text", text: EDIT }, { kind: "text", text: '@@NONCE done {"summary":"Done."}\n' });
    expect((await ask(selection, { queue: true })).status).toBe(202);
    expect((await ask({ ...selection, inside: "<li> One" }, { queue: true })).status).toBe(202);
    const next = async (): Promise<Types.ObjectId | null | undefined> => {
      await startQueued();
      const project = await ProjectModel.findById(projectId).lean();
      await wholeRun(String(project?.activeRunId));
      return project?.activeRunId;
    };
    await next();
    expect(promptOf()).toContain(">>>>>>>> selected");
    await next();
    expect(promptOf()).toContain("has changed since");
    expect(promptOf()).toContain('"<li> One"');
    const runs = await RunModel.find({ projectId, selection: { $ne: null } }).lean<RunDoc[]>();
    expect(runs.map(({ selection: kept }) => kept?.source)).toEqual([HEADING, HEADING]);
  });
});
