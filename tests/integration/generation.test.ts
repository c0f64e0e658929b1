import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { createProject, resumeRun, startRun } from "@/lib/generation";
import { followRun, stopRun } from "@/lib/runs";
import { BlobModel } from "@/models/blob";
import { ProjectModel } from "@/models/project";
import { VersionModel } from "@/models/version";
import { type FakeAnswer, startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { asUser, makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi({ apiKey: "right" });
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API_KEY: "right" });

const ctx = await makeUser({ centicredits: 100_000 });
const THEME = '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}\n';
const INDEX = '@@NONCE page index.html {"title":"Miette"}\n<h1>Bonjour</h1>\n@@NONCE end\n';
const MENU = '@@NONCE page menu.html {"title":"Carte"}\n<h1>La carte</h1>\n<p>Tout est fait ici.</p>\n@@NONCE end\n';
const DONE = '@@NONCE done {"summary":"Le site est là.","next":["Ajouter une page"]}\n';

const say = (text: string, rest: Partial<Extract<FakeAnswer, { kind: "text" }>> = {}): FakeAnswer => ({
  kind: "text",
  text,
  ...rest,
});

async function filesOf(runId: string): Promise<Map<string, string>> {
  const version = await VersionModel.findOne({ runId }).lean();
  const files = new Map<string, string>();
  for (const file of version?.files ?? [])
    files.set(file.path, (await BlobModel.findById(file.sha256).lean())?.text ?? "");
  return files;
}

const build = (...answers: FakeAnswer[]) => {
  fake.script(...answers);
  return createProject(ctx, { prompt: "Une boulangerie à Lyon", mode: "quick" });
};

beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
});
afterAll(async () => {
  await fake.close();
  await expectSoundLedger();
});

describe("a first build", () => {
  it("becomes a Version with whole documents, names the project, offers what is next", async () => {
    const { project, run } = await build(say(`${THEME}Voici.\n${INDEX}${MENU}${DONE}`));
    expect(project.activeRunId).toBe(run.id);
    const { events } = await toEnd(ctx, run);
    expect(events.at(-1)?.data).toMatchObject({ status: "completed", centicredits: 50 });
    const files = await filesOf(run.id);
    expect([...files.keys()]).toEqual(["assets/theme.css", "index.html", "menu.html"]);
    expect(files.get("index.html")).toContain('<html lang="fr"');
    expect(files.get("index.html")).toContain("<h1>Bonjour</h1>");
    expect(events.find((event) => event.type === "suggestions")?.data).toEqual({ items: ["Ajouter une page"] });
    expect(await ProjectModel.findById(project.id).lean()).toMatchObject({ name: "Miette", versionCount: 1 });
  });

  it("ends as failed without a Version when the key is wrong, in one sentence without the vendor's text", async () => {
    const { run } = await build({
      kind: "error",
      status: 401,
      code: "invalid_api_key",
      message: "Incorrect API key: sk-1",
    });
    const { events } = await toEnd(ctx, run);
    expect(events.at(-1)?.data).toMatchObject({ status: "failed" });
    expect(JSON.stringify(events)).not.toContain("sk-1");
    expect(await VersionModel.countDocuments({ runId: run.id })).toBe(0);
  });

  it("goes on where the answer broke off, and the result is what one answer would have been", async () => {
    const text = `${THEME}${INDEX}${MENU}${DONE}`;
    const at = text.indexOf("Tout est") + 5;
    const lineAt = text.lastIndexOf("\n", at) + 1;
    const { run } = await build(say(text, { breakAt: { chars: at, by: "cut" } }), say(text.slice(lineAt)));
    const { events } = await toEnd(ctx, run);
    expect(events.at(-1)?.data).toMatchObject({ status: "completed" });
    expect(events.some((event) => event.type === "notice")).toBe(true);
    const whole = (await filesOf(run.id)).get("menu.html") ?? "";
    expect(whole.match(/Tout est fait ici/g)).toHaveLength(1);
  });
});

describe("a follow-up", () => {
  it("edits the stored document, keeps the rest, and refuses a second run meanwhile", async () => {
    const first = await build(say(`${THEME}${INDEX}${MENU}${DONE}`));
    await toEnd(ctx, first.run);
    const edit = "@@NONCE edit index.html\n@@NONCE find\n<h1>Bonjour</h1>\n@@NONCE with\n<h1>Salut</h1>\n@@NONCE end\n";
    fake.script(say(edit));
    const followUp = await startRun(ctx, first.project.id, { prompt: "Dis salut", mode: "quick" });
    await expect(startRun(ctx, first.project.id, { prompt: "Encore", mode: "quick" })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const { types } = await toEnd(ctx, followUp);
    expect(types).toContain("edit.applied");
    const files = await filesOf(followUp.id);
    expect(files.get("index.html")).toContain("<h1>Salut</h1>");
    expect(files.get("menu.html")).toContain("La carte");
    const prompt =
      fake.requests
        .at(-1)
        ?.messages.map((message) => message.text)
        .join("\n") ?? "";
    expect(prompt).toContain("<h1>Bonjour</h1>");
    expect(prompt).toContain("Une boulangerie à Lyon");
    await expect(
      startRun(asUser("b".repeat(24)), first.project.id, { prompt: "x", mode: "quick" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a stopped and a broken run", () => {
  it("keeps closed files, names the open one, aborts the model's request", async () => {
    const { run } = await build(say(`${THEME}${INDEX}${MENU}`, { breakAt: { chars: 260, by: "silence" } }));
    for await (const event of followRun(run.id, 0, new AbortController().signal))
      if (event.type === "file.closed") break;
    await stopRun(ctx, run.id);
    const { events } = await toEnd(ctx, run);
    expect(events.at(-1)?.data).toMatchObject({ status: "stopped" });
    expect([...(await filesOf(run.id)).keys()]).toEqual(["assets/theme.css", "index.html"]);
    expect(await fake.requests.at(-1)?.closed).toBe("abandoned");
  });

  it("is interrupted when the answer can't be joined, and is continued once", async () => {
    const broken = say(`${THEME}${INDEX}${MENU}`, { breakAt: { chars: 260, by: "cut" } });
    const nothing: FakeAnswer = { kind: "error", status: 400, message: "no" };
    const { run } = await build(broken, nothing);
    const { events } = await toEnd(ctx, run);
    expect(events.at(-1)?.data).toMatchObject({ status: "interrupted" });
    fake.script(say(`${MENU}${DONE}`));
    const resumed = await resumeRun(ctx, run.id);
    const rest = await toEnd(ctx, resumed);
    // The interrupted run cost nothing, and so this one pays the first build's minimum.
    expect(rest.events.at(-1)?.data).toMatchObject({ status: "completed", centicredits: 50 });
    expect([...(await filesOf(resumed.id)).keys()]).toEqual(["assets/theme.css", "index.html", "menu.html"]);
    await expect(resumeRun(ctx, run.id)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});
