import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRun, createProject, estimateRun, resumeRun, startRun } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { createPreviewUrl, servePreview } from "@/lib/preview";
import { getBlobs } from "@/lib/projects";
import { runTree, stopRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import { readThemeFile } from "@/lib/schemas/theme";
import { closeCompiler } from "@/lib/stacks";
import { directionMessages } from "@/messages/directions-en";
import { reviewMessages } from "@/messages/review-en";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { type FakeAnswer, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { type Ended, toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
// Without a checker a build is not looked at by its model, which is tested where that is.
const env = { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5", CHECKER_URL: "off" };
Object.assign(process.env, env);

const hero = (template: string) => ({
  template,
  eyebrow: "Boulangerie",
  title: "Du pain",
  text: "Chaud",
  action: "Venir",
});
const THREE = JSON.stringify({
  name: "Miette",
  lang: "fr",
  directions: [
    { name: "Papier", accent: "#b4532a", type: "serif", radius: 12, hero: hero("split") },
    {
      name: "Nuit",
      accent: "#e8b04a",
      background: "#101014",
      scheme: "dark",
      type: "bold",
      radius: 0,
      hero: hero("poster"),
    },
    { name: "Jardin", accent: "#2f7d4f", type: "rounded", radius: 24, hero: hero("center") },
  ],
});
const PLAN = `A plan.\n@@NONCE plan {"pages":[{"path":"index.html","title":"Accueil","sections":["La fournée"]}]}\n`;
/** Its own look is another one than any that was shown. */
const SITE =
  '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#0000ff","type":"mono","radius":3}\n@@NONCE page index.html {"title":"T"}\n<h1>Bonjour</h1>\n@@NONCE end\n@@NONCE file assets/theme.css\n:root{}\n@@NONCE end\n';
/** A thousand tokens of output are 7.5 centicredits. */
const say = (text: string, outputTokens = 100): TextAnswer => ({
  kind: "text",
  text,
  usage: { inputTokens: 0, outputTokens },
});
const DOWN: FakeAnswer = { kind: "error", status: 401, code: "invalid_api_key" };
const prompt = "A bakery in Lyon";

let ctx: UserContext;
beforeAll(async () => {
  await connectDb();
  await ensureIndexes();
  ctx = await makeUser({ centicredits: 100_000 });
});
afterAll(async () => {
  await closeCompiler();
  await fake.close();
  await expectSoundLedger();
});

const ended = (run: Run): Promise<Ended> => toEnd(ctx, run);

/** A first build in Ultra up to the choice; what the plan and the directions take the model to write, in tokens. */
async function shown(answer = THREE, [planTokens, tokens]: [number, number] = [100, 100]): Promise<Ended> {
  fake.script(say(PLAN, planTokens));
  const planned = await ended((await createProject(ctx, { prompt, mode: "ultra" })).run);
  expect(planned.run.status).toBe("waiting");
  const plan = planned.events.find(({ type }) => type === "plan");
  if (plan?.type !== "plan") throw new Error("No plan was shown.");
  fake.script(say(answer, tokens));
  return ended(await answerRun(ctx, planned.run.id, { plan: JSON.parse(JSON.stringify(plan.data.plan)) }));
}

async function paidFor(projectId: string): Promise<number> {
  const runs = await RunModel.find({ projectId }, { _id: 1 }).lean();
  const entries = await LedgerEntryModel.find({ runId: { $in: runs.map(({ _id }) => _id) } }).lean();
  return -entries.reduce((sum, { amountCenticredits }) => sum + amountCenticredits, 0);
}

async function themeOf(run: Run): Promise<ReturnType<typeof readThemeFile>> {
  const hash = (await runTree(run.id)).get("assets/theme.css") ?? "";
  return readThemeFile((await getBlobs([hash])).get(hash));
}

/** What was said, but for that there is no browser to look at the pages with. */
function noticesOf({ events }: Ended): string[] {
  const ofReview: string[] = [reviewMessages.looking, reviewMessages.noChecker];
  const said = events.flatMap((event) => (event.type === "notice" ? [event.data.message] : []));
  return said.filter((message) => !ofReview.includes(message));
}

const told = (): string => fake.requests.at(-1)?.messages.at(-1)?.text ?? "";

describe("style directions", () => {
  it("are shown behind an agreed plan, chosen a day later, and fixed whatever the model writes", async () => {
    const { run: asked, events, types } = await shown();
    expect(asked).toMatchObject({ status: "waiting", versionId: null });
    expect(types.filter((type) => type === "plan" || type === "theme" || type.startsWith("file"))).toEqual([]);
    const directions = events.find(({ type }) => type === "directions")?.data;
    expect(directions).toMatchObject({ items: [{ name: "Papier" }, { name: "Nuit" }, { name: "Jardin" }] });
    expect(events.find(({ type }) => type === "question")?.data).toMatchObject({
      options: ["Papier", "Nuit", "Jardin"],
    });
    expect(told()).toContain("# The agreed plan");

    const aDayAgo = [{ $set: { startedAt: { $subtract: ["$startedAt", 86_400_000] } } }];
    await RunModel.updateMany({ projectId: asked.projectId }, aDayAgo, { updatePipeline: true });
    await expect(answerRun(ctx, asked.id, { option: "Midi" })).rejects.toMatchObject({ code: "BAD_INPUT" });
    const other = await makeUser({ centicredits: 1_000 });
    await expect(answerRun(other, asked.id, { option: "Nuit" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    fake.script(say(SITE));
    const clicks = await Promise.allSettled([1, 2].map(() => answerRun(ctx, asked.id, { option: "Nuit" })));
    const begun = clicks.flatMap((click) => (click.status === "fulfilled" ? [click.value] : []));
    expect(begun).toHaveLength(1);
    const [first] = begun;
    if (!first) throw new Error("No answer was taken.");
    const built = await ended(first);
    expect(built.run).toMatchObject({ status: "completed", mode: "ultra", prompt: "Nuit", continuesRunId: asked.id });
    expect(await themeOf(built.run)).toMatchObject({
      accent: "#e8b04a",
      background: "#101014",
      type: "bold",
      radius: 0,
    });
    expect(noticesOf(built)).toEqual([directionMessages.kept("Nuit")]);
    expect(told()).toContain("# The chosen direction: Nuit");
    expect(told()).toContain("# The agreed plan");

    // A later request may change the look again.
    fake.script(say('@@NONCE theme {"name":"Miette","lang":"fr","accent":"#0000ff","type":"mono","radius":3}\n'));
    const later = await ended(await startRun(ctx, asked.projectId, { prompt: "Blue", mode: "ultra" }));
    expect(later.run.status).toBe("completed");
    expect(await themeOf(later.run)).toMatchObject({ accent: "#0000ff" });
  });

  it("are followed as far as the words beside the name let them", async () => {
    const { run: asked } = await shown();
    fake.script(say(SITE.split("@@NONCE file")[0] ?? ""));
    const built = await ended(await answerRun(ctx, asked.id, { text: "Nuit, but in blue and with other letters" }));
    expect(built.run.status).toBe("completed");
    expect(told()).toContain("those words come before it");
    expect(await themeOf(built.run)).toMatchObject({ accent: "#0000ff" });
    expect(noticesOf(built)).toEqual([]);
  });

  it("are ours where the model writes something else, and that is said", async () => {
    const { events, types } = await shown("I would rather talk about bread.");
    const directions = events.find(({ type }) => type === "directions");
    if (directions?.type !== "directions") throw new Error("None were shown.");
    expect(directions.data.items).toHaveLength(3);
    expect(types).toContain("notice");
  });

  it("are not shown to who wants to be shown nothing more, nor in Advanced", async () => {
    fake.script(say(PLAN));
    const { run } = await ended((await createProject(ctx, { prompt, mode: "ultra" })).run);
    fake.script(say(SITE));
    const built = await ended(await answerRun(ctx, run.id, { justBuild: true }));
    expect(built.run.status).toBe("completed");
    expect(built.types).not.toContain("directions");
    const asked = (await shown()).run;
    fake.script(say(SITE.split("@@NONCE file")[0] ?? ""));
    const open = await ended(await answerRun(ctx, asked.id, { justBuild: true }));
    expect(open.run.status).toBe("completed");
    expect(await themeOf(open.run)).toMatchObject({ accent: "#0000ff" });
  });

  it("are asked for again while the model is away, and the choice stands while it is", async () => {
    const asked = (await shown()).run;
    fake.script(DOWN);
    const failed = await ended(await answerRun(ctx, asked.id, { option: "Jardin" }));
    expect(failed.run).toMatchObject({ status: "failed", centicredits: 0 });
    fake.script(say(SITE));
    const { run } = await ended(await resumeRun(ctx, failed.run.id));
    expect(run.status).toBe("completed");
    expect(await themeOf(run)).toMatchObject({ accent: "#2f7d4f" });
  });

  it("keep a brand's colours", async () => {
    fake.script(say(PLAN));
    const planned = (await ended((await createProject(ctx, { prompt, mode: "ultra" })).run)).run;
    const brand = { primary: "#0f766e", background: "#ffffff", secondary: null, type: "serif", voice: "" };
    await ProjectModel.updateOne({ _id: planned.projectId }, { brand });
    fake.script(say(THREE));
    const { pages: _, ...rest } = { pages: [], audience: "", tone: "", direction: "" };
    const plan = { ...rest, pages: [{ path: "index.html", title: "Accueil", purpose: "", sections: ["La fournée"] }] };
    const { run, events } = await ended(await answerRun(ctx, planned.id, { plan }));
    const directions = events.find(({ type }) => type === "directions");
    if (directions?.type !== "directions") throw new Error("None were shown.");
    for (const { theme } of directions.data.items) expect(theme.accent).toBe("#0f766e");
    fake.script(say(SITE));
    const built = await ended(await answerRun(ctx, run.id, { option: "Nuit" }));
    expect(await themeOf(built.run)).toMatchObject({ accent: "#0f766e", type: "bold", scheme: "dark" });
    // Said for the ground that was chosen, which is none of the brand's.
    const notices = built.events.flatMap(({ type, data }) => (type === "notice" ? [JSON.stringify(data)] : []));
    expect(notices.filter((notice) => notice.includes("brand’s colour #0f766e"))).not.toEqual([]);
    expect(notices.join()).not.toContain("brand’s background");
  });
});

describe("leaving", () => {
  it("costs the minimum of a follow-up however much was thought, and who stays pays for all of it once", async () => {
    // 90 and 105 centicredits of the model.
    const { run } = await shown(THREE, [12_000, 14_000]);
    expect(await paidFor(run.projectId)).toBe(50);
    expect(run.centicredits).toBe(0);
    const estimate = await estimateRun(ctx, {
      prompt: "Nuit",
      mode: "ultra",
      projectId: run.projectId,
      answersRunId: run.id,
    });
    expect(estimate.minimumCenticredits).toBe(200);
    // 30 more.
    fake.script(say(SITE, 4_000));
    await ended(await answerRun(ctx, run.id, { option: "Nuit" }));
    expect(await paidFor(run.projectId)).toBe(225);
  });

  it("costs no more to who leaves while they are drawn", async () => {
    // 90 centicredits of the model.
    fake.script(say(PLAN, 12_000));
    const planned = await ended((await createProject(ctx, { prompt, mode: "ultra" })).run);
    const plan = planned.events.find(({ type }) => type === "plan");
    if (plan?.type !== "plan") throw new Error("No plan was shown.");
    fake.script({ ...say(THREE), breakAt: { chars: 20, by: "silence" } });
    const run = await answerRun(ctx, planned.run.id, { plan: JSON.parse(JSON.stringify(plan.data.plan)) });
    await expect.poll(told).toContain("# The agreed plan");
    await stopRun(ctx, run.id);
    expect((await ended(run)).run.status).toBe("stopped");
    expect(await paidFor(run.projectId)).toBe(50);
  });

  it("is one minimum for all of them where the model costs less", async () => {
    const { run } = await shown();
    expect(await paidFor(run.projectId)).toBe(50);
    fake.script(say(SITE));
    await ended(await answerRun(ctx, run.id, { option: "Papier" }));
    expect(await paidFor(run.projectId)).toBe(200);
  });

  it("has a plan that was sent back paid for as it was written", async () => {
    fake.script(say(PLAN));
    const { run } = await ended((await createProject(ctx, { prompt, mode: "ultra" })).run);
    fake.script(say(PLAN, 8_000));
    const again = await ended(await answerRun(ctx, run.id, { text: "Warmer" }));
    expect(again.run).toMatchObject({ status: "waiting", centicredits: 60 });
    expect(await paidFor(run.projectId)).toBe(110);
  });
});

describe("a miniature", () => {
  it("is served under the run's capability, without a script, with its stylesheet and fonts; no other number is", async () => {
    const { run } = await shown();
    const { url } = await createPreviewUrl(ctx, run.projectId, { runId: run.id });
    const capability = url.split("/").at(-2) ?? "";
    const get = (path: string) => servePreview(new Request(url + path), capability, path);
    const page = await get("-/direction-2.html");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain("Du pain");
    expect(html).not.toContain("<script");
    const css = await get("assets/-direction-2.css");
    expect(css.headers.get("content-type")).toContain("text/css");
    const font = /fonts\/([a-z0-9-]+\.woff2)/.exec(await css.text())?.[1] ?? "";
    expect((await get(`assets/fonts/${font}`)).status).toBe(200);
    expect((await get("-/direction-4.html")).status).not.toBe(500);
    fake.script(say(SITE));
    const built = await ended(await answerRun(ctx, run.id, { option: "Nuit" }));
    const own = await createPreviewUrl(ctx, run.projectId, { runId: built.run.id });
    const none = await servePreview(new Request(own.url), own.url.split("/").at(-2) ?? "", "-/direction-2.html");
    expect(none.status).toBe(404);
  });
});
