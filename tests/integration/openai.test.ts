import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FrameParser, type FrameEvent } from "@/lib/generation/frames";
import { streamModelText, type ModelText, type Timers } from "@/lib/generation/model-text";
import { assemblePrompt, loadPromptParts } from "@/lib/generation/prompts";
import { openAiModel } from "@/lib/integrations/openai";
import {
  startFakeOpenAi,
  type FakeOpenAi,
  type FakeRequest,
  type FakeScript,
  type TextAnswer,
} from "@/tests/fakes/openai/index";

const NONCE = "k3f9";
const SILENCE_MS = 120_000;
const PAGE = `@@NONCE theme {"name":"Miette","lang":"fr","accent":"#b4532a","type":"serif","radius":12}
Voici Miette, avec la fournée du jour.
@@NONCE page index.html {"title":"Miette","description":"Pains au levain"}
<header class="border-b border-line">
  <h1>Café, thé 🥐 &amp; brioche</h1>
</header>
<main id="main">
  <p>Cuit toute la journée.</p>
  <p>Cuit toute la journée.</p>
</main>
@@NONCE file assets/app.js
const price = (cents) => \`\${cents / 100} $& €\`;
console.log(price(250));
@@NONCE end
@@NONCE done {"summary":"Une page.","next":["Une carte"]}
`;
const EXPECTED = PAGE.replaceAll("@@NONCE", `@@${NONCE}`);

let fake: FakeOpenAi;
beforeEach(async () => {
  fake = await startFakeOpenAi({ apiKey: "right" });
});
afterEach(() => fake.close());

function page(rest: Omit<TextAnswer, "kind" | "text"> = {}): TextAnswer {
  return { kind: "text", text: PAGE, ...rest };
}

/** Goes on, as a model would, behind the part of its answer that it is shown. */
function resume({ messages }: FakeRequest): TextAnswer {
  const shown = messages.findLast((message) => message.role === "assistant")?.text ?? "";
  return { kind: "text", text: EXPECTED.slice(shown.length) };
}

/** No wait takes time, and each is written down; a silence runs out when the test says that nothing more will come. */
function testTimers(waits: number[], isSilent: () => boolean): Timers {
  return {
    after(ms, run) {
      if (ms === SILENCE_MS) {
        const watch = setInterval(() => isSilent() && run(), 5);
        return () => clearInterval(watch);
      }
      waits.push(ms);
      const timer = setTimeout(run, 0);
      return () => clearTimeout(timer);
    },
    random: () => 0,
  };
}

type Reading = { text: string; end: ModelText | undefined; events: FrameEvent[]; parts: ModelText[]; waits: number[] };

type ReadOptions = { apiKey?: string; signal?: AbortSignal; isSilent?: (reading: Reading) => boolean };

async function read(api: "responses" | "chat", options: ReadOptions = {}): Promise<Reading> {
  const { apiKey = "right", signal = new AbortController().signal, isSilent = () => false } = options;
  const model = openAiModel({ apiKey, baseUrl: fake.url, api, model: "test-model" });
  const prompt = assemblePrompt(await loadPromptParts(), {
    nonce: NONCE,
    mode: "quick",
    blueprint: "local-business",
    request: "Une boulangerie à Lyon",
    history: [],
    files: [],
  });
  const parser = new FrameParser({ nonce: NONCE });
  const reading: Reading = { text: "", end: undefined, events: [], parts: [], waits: [] };
  const timers = testTimers(reading.waits, () => isSilent(reading));
  for await (const part of streamModelText({ model, prompt, signal, limits: { silenceMs: SILENCE_MS }, timers })) {
    reading.parts.push(part);
    if (part.type === "end") {
      reading.end = part;
      reading.events.push(...parser.end(part.complete ? "stop" : "cut"));
    }
    if (part.type !== "text") continue;
    reading.text += part.text;
    reading.events.push(...parser.push(part.text));
  }
  return reading;
}

function isTryingAgain({ parts }: Reading): boolean {
  return parts.some((part) => part.type === "notice");
}

function expectWhole({ text, end, events }: Reading): void {
  expect(text).toBe(EXPECTED);
  expect(end).toEqual({ type: "end", complete: true });
  const closed = events.filter((event) => event.type === "closed");
  expect(closed).toMatchObject([
    { path: "index.html", complete: true },
    { path: "assets/app.js", complete: true },
  ]);
}

function expectNothingHalfShownAsDone({ text, end, events }: Reading): void {
  expect(EXPECTED.startsWith(text)).toBe(true);
  expect(end).toMatchObject({ type: "end", complete: false });
  const script = events.find((event) => event.type === "closed" && event.path === "assets/app.js");
  expect(script).toBeUndefined();
  expect(events.find((event) => event.type === "closed")).toMatchObject({ path: "index.html", complete: false });
}

describe.each(["responses", "chat"] as const)("%s", (api) => {
  it.each(["events", "bytes", "whole"] as const)("reads a normal answer sent as %s", async (transport) => {
    fake.script(page({ transport }));
    const reading = await read(api);
    expectWhole(reading);
    const usage = reading.parts.find((part) => part.type === "usage");
    expect(usage).toEqual({
      type: "usage",
      inputTokens: expect.any(Number),
      cachedInputTokens: 0,
      outputTokens: Math.ceil(EXPECTED.length / 4),
    });
    expect(fake.requests[0]?.body).toMatchObject(
      api === "chat" ? { stream_options: { include_usage: true } } : { store: false },
    );
  });

  it("waits as long as a 429 asks, and tries again", async () => {
    fake.script({ kind: "error", status: 429, headers: { "retry-after": "9" } }, page());
    const reading = await read(api);
    expectWhole(reading);
    expect(reading.waits).toEqual([9000]);
    expect(reading.parts[0]).toEqual({
      type: "notice",
      code: "retrying",
      detail: "The model is busy; trying again in 9 seconds.",
    });
  });

  it("says when to come back after three 429", async () => {
    const busy = { kind: "error", status: 429, headers: { "retry-after": "20" } } as const;
    fake.script(busy, busy, busy);
    await expect(read(api)).rejects.toMatchObject({ code: "UPSTREAM_FAILED", retryAfterSeconds: 20 });
    expect(fake.requests).toHaveLength(3);
  });

  it("tries again after a 500, a dropped connection, and an error event before any text", async () => {
    fake.script({ kind: "error", status: 500 }, { kind: "drop" }, page());
    expectWhole(await read(api));
    fake.script(page({ breakAt: { chars: 0, by: "error" } }), page({ breakAt: { chars: 0, by: "cut" } }), page());
    expectWhole(await read(api));
    expect(fake.requests).toHaveLength(6);
  });

  it("ends a silent request and tries again", async () => {
    fake.script(page({ breakAt: { chars: 0, by: "silence" } }), page());
    expectWhole(await read(api, { isSilent: (reading) => fake.requests.length === 1 && !isTryingAgain(reading) }));
    expect(await fake.requests[0]?.closed).toBe("abandoned");
  });

  it.each(["cut", "close", "error", "silence"] as const)(
    "goes on without a seam after a %s in mid-file",
    async (by) => {
      for (const chars of [150, 260, 333, 420]) {
        fake.script(page({ breakAt: { chars, by } }), resume);
        const isSilent = (reading: Reading): boolean =>
          by === "silence" && reading.text.length >= chars && !isTryingAgain(reading);
        expectWhole(await read(api, { isSilent }));
      }
      expect(fake.requests).toHaveLength(8);
    },
  );

  it("goes on where an answer reached the output limit, as often as four times", async () => {
    const limited: FakeScript = (request) => {
      const whole = resume(request);
      return { ...whole, text: whole.text.slice(0, 170), finish: "length" };
    };
    fake.script(limited, limited, limited, limited, resume);
    expectWhole(await read(api));
    const last = fake.requests.at(-1)?.messages;
    expect(last?.map((message) => message.role).slice(1)).toEqual(["user", "assistant", "user"]);
  });

  it("never shows a half file as done when the answer keeps breaking off", async () => {
    const useless: FakeScript = { kind: "text", text: "Of course! Here is the rest:\n" };
    fake.script(page({ breakAt: { chars: 300, by: "cut" } }), useless, useless);
    expectNothingHalfShownAsDone(await read(api));
    fake.script(page({ breakAt: { chars: 300, by: "cut" } }), { kind: "error", status: 401 });
    expectNothingHalfShownAsDone(await read(api));
    expect(fake.requests).toHaveLength(5);
  });

  it("stops at a content filter, before and after the first text", async () => {
    fake.script({ kind: "error", status: 400, code: "content_filter" });
    await expect(read(api)).rejects.toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringMatching(/content filter/),
    });
    fake.script({ ...page({ finish: "content-filter" }), text: PAGE.slice(0, 300) });
    const reading = await read(api);
    expectNothingHalfShownAsDone(reading);
    expect(reading.end).toMatchObject({ reason: "content-filter" });
    expect(fake.requests).toHaveLength(2);
  });

  it("shows a refusal as what it is", async () => {
    fake.script({ kind: "text", text: "I can't help with that.", finish: "refusal" });
    const { end } = await read(api);
    expect(end).toEqual({ type: "end", complete: false, reason: "content-filter" });
  });

  it("names the key when it is wrong, and doesn't try again", async () => {
    await expect(read(api, { apiKey: "wrong" })).rejects.toMatchObject({
      code: "NOT_CONFIGURED",
      message: expect.stringMatching(/OPENAI_API_KEY/),
    });
    expect(fake.requests).toHaveLength(0);
  });

  it("ends the request at the provider when the run is stopped", async () => {
    const stop = new AbortController();
    fake.script(page({ tokensPerSecond: 40, onPiece: () => stop.abort(new Error("stopped")) }));
    await expect(read(api, { signal: stop.signal })).rejects.toThrow("stopped");
    expect(await fake.requests[0]?.closed).toBe("abandoned");
  });
});
