import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerRun, createProject, resumeRun, startRun } from "@/lib/generation";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import type { Run } from "@/lib/schemas/run";
import type { SitePlan } from "@/lib/schemas/site-plan";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { RunModel } from "@/models/run";
import { type FakeAnswer, startFakeOpenAi, type TextAnswer } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { type Ended, toEnd } from "@/tests/support/to-end";

const fake = await startFakeOpenAi();
Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: "chat", MODEL_QUICK: "gpt-5" });

const PLAN: SitePlan = {
  pages: [
    { path: "index.html", title: "Accueil", purpose: "Donner faim", sections: ["La fournée", "Les horaires"] },
    { path: "menu.html", title: "Les pains", purpose: "", sections: ["Les pains"] },
  ],
  audience: "Neighbours",
  tone: "Warm",
  direction: "Paper and flour",
};
const SITE =
  '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}\n@@NONCE page index.html {"title":"T"}\n<h1>Bonjour</h1>\n@@NONCE end\n';
const planned = (plan: unknown = PLAN): string => `A plan.\n@@NONCE plan ${JSON.stringify(plan)}\n`;
const say = (text: string): TextAnswer => ({ kind: "text", text, usage: { inputTokens: 0, outputTokens: 100 } });
const DOWN: FakeAnswer = { kind: "error", status: 401, code: "invalid_api_key" };
const prompt = "A bakery in Lyon";

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

const ended = (run: Run): Promise<Ended> => toEnd(ctx, run);

async function plan(answer = planned(), options = {}): Promise<Ended> {
  fake.script(say(answer));
  return ended((await createProject(ctx, { prompt, mode: "advanced", ...options })).run);
}

const told = (): string => fake.requests.at(-1)?.messages.at(-1)?.text ?? "";

describe("a plan", () => {
  it("ends a first build in Advanced, which writes nothing, whatever the model goes on with", async () => {
    const { run, events, types } = await plan(planned() + SITE);
    expect(run).toMatchObject({ status: "waiting", versionId: null });
    expect(events.find(({ type }) => type === "plan")?.data).toEqual({ plan: PLAN });
    expect(types.filter((type) => type.startsWith("file") || type === "theme" || type === "version.created")).toEqual(
      [],
    );
    expect(told()).toContain("# First the plan");
  });

  it("is built as it was changed, a day later, by one of three tabs, and both pay one minimum", async () => {
    const asked = (await plan(planned(), { options: { tone: "playful", languages: ["fr"] } })).run;
    expect(told()).toContain("- Tone: playful");
    const aDayAgo = new Date(Date.now() - 86_400_000);
    await RunModel.updateOne({ _id: asked.id }, { startedAt: aDayAgo, finishedAt: aDayAgo });
    const changed: SitePlan = {
      ...PLAN,
      pages: [...PLAN.pages.slice(0, 1), { path: "team.html", title: "Équipe", purpose: "", sections: ["Nous"] }],
    };
    fake.script(say(SITE));
    const clicks = await Promise.allSettled([1, 2, 3].map(() => answerRun(ctx, asked.id, { plan: changed })));
    const begun = clicks.flatMap((click) => (click.status === "fulfilled" ? [click.value] : []));
    expect(begun).toHaveLength(1);
    for (const click of clicks) {
      if (click.status === "rejected") expect(click.reason).toMatchObject({ code: "CONFLICT" });
    }
    const [first] = begun;
    if (!first) throw new Error("No answer was taken.");
    const { run, events } = await ended(first);
    expect(run).toMatchObject({ status: "completed", continuesRunId: asked.id });
    expect(run.prompt).toContain("as I changed it");
    expect(events.find(({ type }) => type === "plan")?.data).toEqual({ plan: changed });
    expect(told()).toContain("# The agreed plan");
    expect(told()).toContain("team.html");
    expect(told()).not.toContain("menu.html");
    expect(told()).toContain("- Tone: playful");
    const closed = await LedgerEntryModel.find({ runId: { $in: [asked.id, run.id] } }).lean();
    expect(closed.reduce((sum, { amountCenticredits }) => sum + amountCenticredits, 0)).toBe(-100);
    await expect(answerRun(ctx, asked.id, { plan: PLAN })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("is sent back with words and what was changed by hand, and then comes again", async () => {
    const asked = (await plan()).run;
    const [home] = PLAN.pages;
    if (!home) throw new Error("A plan has a page.");
    fake.script(say(planned({ ...PLAN, tone: "Dry" })));
    const again = await ended(
      await answerRun(ctx, asked.id, { text: "Drier, please", plan: { ...PLAN, pages: [home] } }),
    );
    expect(again.run).toMatchObject({ status: "waiting", prompt: "Drier, please" });
    expect(told()).toContain("# Your plan, which the client sent back");
    expect(told()).not.toContain("menu.html");
    fake.script(say(SITE));
    const { run } = await ended(await answerRun(ctx, again.run.id, { justBuild: true }));
    expect(run).toMatchObject({ status: "completed", prompt: "Build it as planned." });
    expect(told()).toContain("Dry");
  });

  it("stands while the model is away, and is followed when that is tried again", async () => {
    const asked = (await plan()).run;
    fake.script(DOWN);
    const failed = await ended(await answerRun(ctx, asked.id, { plan: PLAN }));
    expect(failed.run).toMatchObject({ status: "failed", centicredits: 0, prompt: "Build it as planned." });
    fake.script(say(SITE));
    const { run } = await ended(await resumeRun(ctx, failed.run.id));
    expect(run.status).toBe("completed");
    expect(told()).toContain("# The agreed plan");
  });

  it("is one's own, of a run that showed one, and not behind a newer request", async () => {
    const asked = (await plan()).run;
    const other = await makeUser({ centicredits: 1_000 });
    await expect(answerRun(other, asked.id, { plan: PLAN })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answerRun(ctx, asked.id, { option: "Yes" })).rejects.toMatchObject({ code: "BAD_INPUT" });
    fake.script(say(SITE));
    await ended(await startRun(ctx, asked.projectId, { prompt: "A florist", mode: "quick" }));
    await expect(answerRun(ctx, asked.id, { plan: PLAN })).rejects.toMatchObject({ code: "CONFLICT" });
    fake.script(say('@@NONCE ask {"question":"Which?","options":["A"]}\n'));
    const { run } = await ended((await createProject(ctx, { prompt, mode: "advanced" })).run);
    await expect(answerRun(ctx, run.id, { plan: PLAN })).rejects.toMatchObject({ code: "BAD_INPUT" });
    fake.script(say(SITE));
    const built = await ended(await answerRun(ctx, run.id, { justBuild: true }));
    expect(built.run.status).toBe("completed");
    expect(told()).not.toContain("# First the plan");
  });
});

describe("a model that plans all the same", () => {
  it("is told once more to build, in Quick and behind a plan that was agreed", async () => {
    fake.script(say(planned()), say(SITE));
    const quick = await ended((await createProject(ctx, { prompt, mode: "quick" })).run);
    expect(quick.run.status).toBe("completed");
    expect(quick.types).not.toContain("plan");
    expect(quick.types).toContain("notice");
    expect(told()).toContain("# Build now");

    const asked = (await plan()).run;
    fake.script(say(planned()), say(SITE));
    const { run, types } = await ended(await answerRun(ctx, asked.id, { plan: PLAN }));
    expect(run.status).toBe("completed");
    expect(types.filter((type) => type === "plan")).toHaveLength(1);
  });

  it("is asked no third time", async () => {
    const before = fake.requests.length;
    fake.script(say(planned()), say(planned()));
    const { run } = await ended((await createProject(ctx, { prompt, mode: "quick" })).run);
    expect(run).toMatchObject({ status: "completed", versionId: null });
    expect(fake.requests).toHaveLength(before + 2);
  });
});
