import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, estimateRun, resumeRun, startRun } from "@/lib/generation";
import { expectPromptTokens } from "@/lib/generation/prompt-tokens";
import type { UserContext } from "@/lib/platform/context";
import { connectDb, ensureIndexes } from "@/lib/platform/db";
import { followRun, stopRun } from "@/lib/runs";
import type { Run } from "@/lib/schemas/run";
import { LedgerEntryModel } from "@/models/ledger-entry";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { UserModel } from "@/models/user";
import { VersionModel } from "@/models/version";
import { type FakeAnswer, type FakeScript, startFakeOpenAi } from "@/tests/fakes/openai";
import { expectSoundLedger } from "@/tests/support/expect-sound-ledger";
import { makeUser } from "@/tests/support/make-user";
import { toEnd } from "@/tests/support/to-end";

type Text = Extract<FakeAnswer, { kind: "text" }>;

const THEME = '@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}\n';
const DONE = '@@NONCE done {"summary":"Voilà.","next":[]}\n';
const PROMPT = "Une boulangerie à Lyon";
const page = (path: string, chars = 60): string =>
  `@@NONCE page ${path} {"title":"T"}\n<h1>Bonjour</h1>\n<p>${"Pain. ".repeat(chars / 6)}</p>\n@@NONCE end\n`;
const edit = (find: string, text: string): string =>
  `@@NONCE edit index.html\n@@NONCE find\n${find}\n@@NONCE with\n${text}\n@@NONCE end\n`;
const say = (text: string, rest: Partial<Text> = {}): Text => ({ kind: "text", text, ...rest });

/** Goes on behind the part of its answer that a model is shown. */
const goOn =
  (whole: string, rest: Partial<Text>): FakeScript =>
  ({ messages }) => {
    const nonce = /@@([0-9a-hjkmnp-tv-z]{4,8})(?= )/.exec(messages.map(({ text }) => text).join("\n"))?.[1] ?? "";
    const shown = messages.findLast((message) => message.role === "assistant")?.text ?? "";
    return say(whole.replaceAll("@@NONCE", `@@${nonce}`).slice(shown.length), rest);
  };

/**
 * What runs cost on one wire, with gpt-5 at $1.25, $0.125 (cached) and $10 for a million tokens. With the margin of 1.5 a
 * thousand input tokens cost 0.94 centicredits and a thousand output tokens 7.5.
 */
export async function testCosts(api: "chat" | "responses"): Promise<void> {
  const fake = await startFakeOpenAi();
  Object.assign(process.env, { OPENAI_BASE_URL: fake.url, OPENAI_API: api, MODEL_QUICK: "gpt-5" });
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

  const build = async (answer: FakeAnswer, capCenticredits?: number) => {
    fake.script(answer);
    const { project, run } = await createProject(ctx, { prompt: PROMPT, mode: "quick", capCenticredits });
    return { project, started: run, ...(await toEnd(ctx, run)) };
  };
  const balance = async (who = ctx): Promise<number> =>
    (await UserModel.findById(who.actor.userId).lean())?.balanceCenticredits ?? Number.NaN;
  const pathsOf = async (run: Run): Promise<string[]> =>
    ((await VersionModel.findById(run.versionId).lean())?.files ?? []).map((file) => file.path);

  describe("a run from estimate to cost", () => {
    it("holds the cap, shows the meter, and charges exactly what the provider counted", async () => {
      const estimate = await estimateRun(ctx, { prompt: PROMPT, mode: "quick" });
      expect(estimate).toMatchObject({ capCenticredits: 200, minimumCenticredits: 50, isFree: false });
      expect(estimate.maxCenticredits).toBeLessThanOrEqual(2 * estimate.minCenticredits);
      const store = await estimateRun(ctx, { prompt: PROMPT, mode: "quick", blueprint: "online-store" });
      expect(store.minCenticredits).toBeGreaterThan(estimate.minCenticredits);
      const before = await balance();
      const usage = { inputTokens: 10_000, cachedInputTokens: 8_000, outputTokens: 20_000 };
      const { started, run, events } = await build(say(THEME + page("index.html", 6_000) + DONE, { usage }));
      expect(started.cost).toMatchObject({ holdCenticredits: 200, capCenticredits: 200, minimumCenticredits: 50 });
      expect(started.cost.price).toEqual({
        inputPerMillionUsd: 1.25,
        cachedInputPerMillionUsd: 0.125,
        outputPerMillionUsd: 10,
        margin: 1.5,
      });
      // (2,000 × $1.25 + 8,000 × $0.125 + 20,000 × $10) / 1,000,000 × 1.5 / $0.002 = 152.6
      expect(run).toMatchObject({ status: "completed", centicredits: 153 });
      expect(run.cost).toMatchObject({ ...usage, modelCenticredits: 153, isEstimated: false });
      expect(events.at(-1)?.data).toMatchObject({ status: "completed", centicredits: 153 });
      const metered = events.flatMap((event) => (event.type === "meter" ? [event.data.centicredits] : []));
      expect(metered.length).toBeGreaterThan(0);
      for (const value of metered) expect(value).toBeGreaterThan(0);
      expect(Math.max(...metered)).toBeLessThanOrEqual(200);
      expect(await balance()).toBe(before - 153);
      const entries = await LedgerEntryModel.find({ runId: run.id }).sort({ number: 1 }).lean();
      expect(entries.map((entry) => [entry.kind, entry.amountCenticredits])).toEqual([
        ["hold", -200],
        ["close", 47],
      ]);
    });

    it("charges the minimum of a first build and of a change", async () => {
      const first = await build(say(THEME + page("index.html") + DONE));
      expect(first.run).toMatchObject({ status: "completed", centicredits: 50 });
      fake.script(say(edit("<h1>Bonjour</h1>", "<h1>Salut</h1>") + DONE));
      const project = await ProjectModel.findById(first.project.id).lean<ProjectDoc>();
      const blueprint = first.project.blueprint;
      const expected = await expectPromptTokens({
        mode: "quick",
        blueprint,
        model: "gpt-5",
        request: "Dis salut",
        project,
      });
      const change = await toEnd(ctx, await startRun(ctx, first.project.id, { prompt: "Dis salut", mode: "quick" }));
      expect(change.run).toMatchObject({ status: "completed", centicredits: 20 });
      expect(Math.abs(expected / change.run.cost.inputTokens - 1)).toBeLessThan(0.03);
    });

    it("charges its own count where the endpoint reports none", async () => {
      const { run } = await build(say(THEME + page("index.html", 40_000) + DONE, { usage: "none" }));
      expect(run.cost.isEstimated).toBe(true);
      expect(run.cost.outputTokens).toBeGreaterThan(10_000);
      expect(run.centicredits).toBe(run.cost.modelCenticredits);
      expect(run.centicredits).toBeGreaterThan(75);
    });

    it("counts every request of an answer that took two", async () => {
      const whole = THEME + page("index.html", 600) + page("menu.html", 600) + DONE;
      const at = whole.indexOf("@@NONCE page menu.html");
      fake.script(
        say(whole.slice(0, at), { finish: "length", usage: { inputTokens: 5_000, outputTokens: 10_000 } }),
        goOn(whole, { usage: { inputTokens: 6_000, outputTokens: 5_000 } }),
      );
      const { run } = await createProject(ctx, { prompt: PROMPT, mode: "quick" });
      const { cost, centicredits } = (await toEnd(ctx, run)).run;
      expect(cost).toMatchObject({ inputTokens: 11_000, outputTokens: 15_000, isEstimated: false });
      expect(centicredits).toBe(Math.ceil((11_000 * 1.25 + 15_000 * 10) * 0.000_75));
    });
  });

  describe("a run that is stopped or fails", () => {
    it("pays the meter's figure without a minimum when stopped", async () => {
      const text = THEME + page("index.html", 6_000) + page("menu.html", 6_000);
      fake.script(say(text, { breakAt: { chars: text.length - 1_000, by: "silence" } }));
      const { run } = await createProject(ctx, { prompt: PROMPT, mode: "quick" });
      for await (const event of followRun(run.id, 0, new AbortController().signal))
        if (event.type === "file.closed") break;
      await stopRun(ctx, run.id);
      const ended = (await toEnd(ctx, run)).run;
      expect(ended.status).toBe("stopped");
      expect(ended.cost.isEstimated).toBe(true);
      expect(ended.centicredits).toBe(ended.cost.modelCenticredits);
      expect(ended.centicredits).toBeGreaterThan(10);
      expect(ended.centicredits).toBeLessThan(50);
    });

    it("costs nothing when the model can't be asked, is filtered, or writes nothing; what it cost us is kept", async () => {
      const before = await balance();
      const refused = await build({ kind: "error", status: 401, code: "invalid_api_key" });
      expect(refused.run).toMatchObject({ status: "failed", centicredits: 0 });
      expect(refused.run.cost).toMatchObject({ holdCenticredits: 200, modelCenticredits: 0 });
      const usage = { inputTokens: 8_000, outputTokens: 2_000 };
      const filtered = await build(say(THEME + page("index.html"), { finish: "content-filter", usage }));
      expect(filtered.run).toMatchObject({ status: "failed", centicredits: 0 });
      expect(filtered.run.cost.modelCenticredits).toBe(Math.ceil((8_000 * 1.25 + 2_000 * 10) * 0.000_75));
      const declined = await build(say("I can't.", { finish: "refusal", usage }));
      expect(declined.run).toMatchObject({ status: "failed", centicredits: 0 });
      expect(await balance()).toBe(before);
    });
  });

  describe("the cap", () => {
    const cut = (text: string): Text => say(text, { breakAt: { chars: Array.from(text).length, by: "silence" } });

    it("lets the file in hand be finished, pauses with a Version, and goes on for one minimum", async () => {
      const text =
        THEME + page("index.html", 12_000) + page("menu.html", 24_000) + page("contact.html", 6_000).slice(0, -20);
      const { run, started } = await build(cut(text), 50);
      expect(started.cost).toMatchObject({ holdCenticredits: 50, capCenticredits: 50 });
      expect(run).toMatchObject({ status: "paused", centicredits: 50 });
      expect(run.reason).toContain("0.50");
      expect(run.cost.modelCenticredits).toBeGreaterThan(50);
      expect(await pathsOf(run)).toEqual(["assets/theme.css", "index.html", "menu.html"]);
      expect(await fake.requests.at(-1)?.closed).toBe("abandoned");
      fake.script(say(page("contact.html") + DONE, { usage: { inputTokens: 2_000, outputTokens: 1_000 } }));
      const resumed = await resumeRun(ctx, run.id, { capCenticredits: 30 });
      expect(resumed.cost).toMatchObject({ holdCenticredits: 30, minimumCenticredits: 50 });
      const rest = (await toEnd(ctx, resumed)).run;
      // 2,000 × $1.25 + 1,000 × $10 is $0.0125: 9.4 centicredits. What the first wrote past its cap is not charged now.
      expect(rest).toMatchObject({ status: "completed", centicredits: 10 });
      expect(await pathsOf(rest)).toEqual(["assets/theme.css", "contact.html", "index.html", "menu.html"]);
    });

    it("pauses at once when nothing is open, and takes the end that comes anyway", async () => {
      const pages = THEME + page("index.html", 36_000);
      const paused = await build(cut(`${pages}${"Et maintenant la suite. ".repeat(100)}`), 50);
      expect(paused.run).toMatchObject({ status: "paused", centicredits: 50 });
      const silent = await build(cut(`${pages}Et maintenant`), 50);
      expect(silent.run).toMatchObject({ status: "paused", centicredits: 50 });
      expect(await fake.requests.at(-1)?.closed).toBe("abandoned");
      const ended = await build(say(pages + DONE, { usage: "none" }), 50);
      expect(ended.run).toMatchObject({ status: "completed", centicredits: 50 });
      expect(ended.run.cost.modelCenticredits).toBeGreaterThan(50);
    });

    it("writes a first file although the theme and the thinking before it used everything up", async () => {
      const usage = { inputTokens: 90_000, outputTokens: 10 };
      fake.script(say(THEME, { finish: "length", usage }), goOn(THEME + page("index.html") + page("b.html"), {}));
      const { run } = await createProject(ctx, { prompt: PROMPT, mode: "quick", capCenticredits: 50 });
      const ended = (await toEnd(ctx, run)).run;
      expect(ended).toMatchObject({ status: "paused", centicredits: 50 });
      expect(await pathsOf(ended)).toEqual(["assets/theme.css", "index.html"]);
    });

    it("asks the model for nothing more when a file is finished and an answer's length has used everything up", async () => {
      const usage = { inputTokens: 90_000, outputTokens: 10 };
      const asked = fake.requests.length;
      const { run } = await build(say(THEME + page("index.html"), { finish: "length", usage }), 50);
      expect(run).toMatchObject({ status: "paused", centicredits: 50 });
      expect(fake.requests.length).toBe(asked + 1);
    });

    it("finishes an edit in hand, and makes no other", async () => {
      const first = await build(say(THEME + page("index.html", 90_000) + DONE));
      // The project alone is more than 20 centicredits to read: the cap is reached with the first character.
      const answer = `Je change le titre.\n${edit("<h1>Bonjour</h1>", "<h1>Salut</h1>")}${page("menu.html")}${"x".repeat(3_000)}`;
      fake.script(cut(answer));
      const input = { prompt: "Dis salut", mode: "quick" as const, capCenticredits: 20 };
      const { run, events } = await toEnd(ctx, await startRun(ctx, first.project.id, input));
      expect(run).toMatchObject({ status: "paused", centicredits: 20 });
      expect(events.some((event) => event.type === "edit.applied")).toBe(true);
      expect(await pathsOf(run)).toEqual(["assets/theme.css", "index.html"]);
    });

    it("gives up on a file that has no end, and keeps what was finished", async () => {
      const endless = page("endless.html", 150_000).slice(0, -20);
      const { run } = await build(cut(THEME + page("index.html", 12_000) + endless), 50);
      expect(run).toMatchObject({ status: "paused", centicredits: 50 });
      expect(run.reason).toContain("endless.html");
      expect(await pathsOf(run)).toEqual(["assets/theme.css", "index.html"]);
    });

    it("may be lowered to the minimum and no further, and not raised above the mode's", async () => {
      const input = { prompt: PROMPT, mode: "quick" as const };
      const low = createProject(ctx, { ...input, capCenticredits: 49 });
      await expect(low).rejects.toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("0.50") });
      const high = createProject(ctx, { ...input, capCenticredits: 201 });
      await expect(high).rejects.toMatchObject({ code: "BAD_INPUT", message: expect.stringContaining("2.00") });
    });
  });

  describe("too little to spend", () => {
    it("answers 402 with what is missing before anything starts", async () => {
      const poor = await makeUser({ centicredits: 30 });
      const { minCenticredits } = await estimateRun(poor, { prompt: PROMPT, mode: "quick" });
      await expect(createProject(poor, { prompt: PROMPT, mode: "quick" })).rejects.toMatchObject({
        code: "INSUFFICIENT_CREDITS",
        fields: { missingCenticredits: String(minCenticredits - 30) },
      });
      expect(await ProjectModel.countDocuments({ ownerId: poor.actor.userId })).toBe(0);
      expect(await balance(poor)).toBe(30);
    });

    it("holds what there is when that covers the estimate's lower end but not the cap", async () => {
      const { minCenticredits } = await estimateRun(ctx, { prompt: PROMPT, mode: "quick" });
      const modest = await makeUser({ centicredits: minCenticredits });
      fake.script(say(THEME + page("index.html") + DONE));
      const { run } = await createProject(modest, { prompt: PROMPT, mode: "quick" });
      expect(run.cost.holdCenticredits).toBe(minCenticredits);
      await toEnd(modest, run);
      expect(await balance(modest)).toBe(minCenticredits - 50);
    });
  });
}
