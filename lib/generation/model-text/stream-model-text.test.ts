import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { APICallError } from "ai";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streamModelText } from "./stream-model-text";
import type { ModelText, ModelTextLimits, Timers } from "./types";

type Finish = "stop" | "length" | "content-filter" | "interrupted" | "hang" | "break";
type Answer = { text: string; finish: Finish; thinks?: boolean; errorPart?: unknown } | { error: unknown };
type Call = { assistant: string; canceled: boolean; options: LanguageModelV4CallOptions };

const SILENCE_MS = 120_000;

/** A model made of answers, one a request; `hang` never says anything more, `break` errors in mid-stream. */
function scriptedModel(answer: (call: Call, index: number) => Answer, pieceLength = 7) {
  const calls: Call[] = [];
  const model: LanguageModelV4 = {
    specificationVersion: "v4",
    provider: "scripted",
    modelId: "scripted",
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error("not used")),
    doStream(options) {
      const last = options.prompt.findLast((message) => message.role === "assistant");
      const first = last?.role === "assistant" ? last.content[0] : undefined;
      const call: Call = { assistant: first?.type === "text" ? first.text : "", canceled: false, options };
      const scripted = answer(call, calls.push(call) - 1);
      if ("error" in scripted) return Promise.reject(scripted.error);
      return Promise.resolve({ stream: streamOf(scripted, pieceLength, call) });
    },
  };
  return { model, calls };
}

function streamOf(answer: Exclude<Answer, { error: unknown }>, pieceLength: number, call: Call) {
  const { text, finish } = answer;
  let at = 0;
  return new ReadableStream<LanguageModelV4StreamPart>({
    start: (controller) => {
      if (answer.thinks) controller.enqueue({ type: "reasoning-start", id: "1" });
      if (answer.errorPart) controller.enqueue({ type: "error", error: answer.errorPart });
    },
    pull(controller) {
      if (at < text.length) {
        controller.enqueue({ type: "text-delta", id: "0", delta: text.slice(at, at + pieceLength) });
        at += pieceLength;
      } else if (finish === "break") {
        controller.error(new TypeError("terminated"));
      } else if (finish !== "hang") {
        const none = { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined };
        const usage = {
          inputTokens: { ...none, total: 10 },
          outputTokens: { total: text.length, text: undefined, reasoning: undefined },
        };
        controller.enqueue({ type: "finish", finishReason: { unified: finish, raw: undefined }, usage });
        controller.close();
      }
    },
    cancel: () => void (call.canceled = true),
  });
}

/** Waits pass at once and are written down; a silence runs out as soon as the model has nothing more to give. */
function testTimers(waits: number[] = []): Timers {
  return {
    after(ms, run) {
      if (ms !== SILENCE_MS) {
        waits.push(ms);
        queueMicrotask(run);
        return () => undefined;
      }
      const timer = setTimeout(run, 5);
      return () => clearTimeout(timer);
    },
    random: () => 0,
  };
}

async function collect(model: LanguageModelV4, limits: Partial<ModelTextLimits> = {}, timers = testTimers()) {
  const parts: ModelText[] = [];
  const signal = new AbortController().signal;
  const prompt = [{ role: "user" as const, content: [{ type: "text" as const, text: "A bakery" }] }];
  for await (const part of streamModelText({ model, prompt, signal, limits, timers })) parts.push(part);
  const text = parts.map((part) => (part.type === "text" ? part.text : "")).join("");
  const notices = parts.flatMap((part) => (part.type === "notice" ? [part.code] : []));
  return { parts, text, notices, end: parts.at(-1) };
}

function failure(statusCode: number, code?: string, responseHeaders: Record<string, string> = {}): APICallError {
  const data = { error: { message: "no", code } };
  return new APICallError({ message: "no", url: "", requestBodyValues: {}, statusCode, data, responseHeaders });
}

describe("streamModelText before any text", () => {
  it("waits as long as Retry-After says, but never longer than the limit", async () => {
    const waits: number[] = [];
    const asked = ["7", "3600"];
    const { model, calls } = scriptedModel((_call, index) =>
      index < 2
        ? { error: failure(429, undefined, { "retry-after": asked[index] ?? "" }) }
        : { text: "Hello\n", finish: "stop" },
    );
    const { text, notices, end } = await collect(model, {}, testTimers(waits));
    expect(waits).toEqual([7000, 30_000]);
    expect(notices).toEqual(["retrying", "retrying"]);
    expect([text, end, calls.length]).toEqual(["Hello\n", { type: "end", complete: true }, 3]);
  });

  it("backs off after 500, 503 and a lost connection, then gives one clear sentence", async () => {
    const waits: number[] = [];
    const errors = [failure(500), failure(503), new TypeError("terminated")];
    const { model, calls } = scriptedModel((_call, index) => ({ error: errors[index] }));
    await expect(collect(model, {}, testTimers(waits))).rejects.toMatchObject({
      code: "UPSTREAM_FAILED",
      message: "The connection to the model's service broke off. Nothing was written; try again.",
    });
    expect(waits).toEqual([500, 1000]);
    expect(calls).toHaveLength(3);
  });

  it.each([
    [failure(401), "NOT_CONFIGURED", /OPENAI_API_KEY/],
    [failure(429, "insufficient_quota"), "NOT_CONFIGURED", /no credit/],
    [failure(404, "model_not_found"), "NOT_CONFIGURED", /MODEL_QUICK/],
    [failure(400, "context_length_exceeded"), "UPSTREAM_FAILED", /reads more/],
    [failure(400), "UPSTREAM_FAILED", /OPENAI_API/],
    [failure(400, "content_filter"), "BAD_INPUT", /other words/],
  ])("does not try %s again", async (error, code, message) => {
    const { model, calls } = scriptedModel(() => ({ error }));
    await expect(collect(model)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(calls).toHaveLength(1);
  });

  it("takes an error inside the stream for what it is", async () => {
    const errorPart = { message: "no", statusCode: 429, code: "insufficient_quota", data: {} };
    const { model, calls } = scriptedModel(() => ({ text: "Hello\n", finish: "stop", errorPart }));
    await expect(collect(model)).rejects.toMatchObject({ code: "NOT_CONFIGURED" });
    expect(calls).toHaveLength(1);
  });

  it("ends a silent request and tries again", async () => {
    const { model, calls } = scriptedModel((_call, index) =>
      index === 0 ? { text: "", finish: "hang" } : { text: "Hello\n", finish: "stop" },
    );
    const { text, end } = await collect(model);
    expect([text, end]).toEqual(["Hello\n", { type: "end", complete: true }]);
    expect(calls.map((call) => call.canceled)).toEqual([true, false]);
    expect(calls[0]?.options.abortSignal?.aborted).toBe(true);
  });

  it("gives a model that says it is thinking more time", async () => {
    const waits: number[] = [];
    const timers: Timers = {
      after: (ms) => {
        waits.push(ms);
        return () => undefined;
      },
      random: () => 0,
    };
    const { model } = scriptedModel(() => ({ text: "Hello\n", finish: "stop", thinks: true }));
    await collect(model, {}, timers);
    // Waiting for: the thinking, the text behind it, the end.
    expect(waits).toEqual([120_000, 180_000, 120_000]);
  });

  it("says so when the content filter stops an answer before its first word", async () => {
    const { model, calls } = scriptedModel(() => ({ text: "", finish: "content-filter" }));
    await expect(collect(model)).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(calls).toHaveLength(1);
  });
});

describe("streamModelText after some text", () => {
  it("ends incomplete, without another try, at a content filter", async () => {
    const { model, calls } = scriptedModel(() => ({ text: "<p>One</p>\n<p>", finish: "content-filter" }));
    const { text, end } = await collect(model);
    expect([text, end]).toEqual(["<p>One</p>\n<p>", { type: "end", complete: false, reason: "content-filter" }]);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ["length", 5],
    ["interrupted", 3],
    ["hang", 3],
  ] as const)("goes on after %s no more often than allowed", async (finish, requests) => {
    const text = Array.from({ length: 40 }, (_, index) => `<p>${index}</p>\n`).join("");
    const { model, calls } = scriptedModel((call) => ({
      text: text.slice(call.assistant.length, call.assistant.length + 30),
      finish,
    }));
    const { text: given, end } = await collect(model);
    expect(calls).toHaveLength(requests);
    expect(text.startsWith(given)).toBe(true);
    const reason = { length: "length", interrupted: "cut", hang: "silence" }[finish];
    expect(end).toEqual({ type: "end", complete: false, reason });
  });

  it("ends incomplete when no continuation can be joined, and gives out nothing of them", async () => {
    const { model } = scriptedModel((_call, index) =>
      index === 0 ? { text: "<p>One</p>\n<p>Tw", finish: "break" } : { text: "Sure! Here it is:\n", finish: "stop" },
    );
    const { text, end } = await collect(model);
    expect([text, end]).toEqual(["<p>One</p>\n<p>Tw", { type: "end", complete: false, reason: "cut" }]);
  });

  it("ends incomplete when the service stays away during a continuation", async () => {
    const { model, calls } = scriptedModel((_call, index) =>
      index === 0 ? { text: "<p>One</p>\n", finish: "break" } : { error: failure(503) },
    );
    expect((await collect(model)).end).toEqual({ type: "end", complete: false, reason: "cut" });
    expect(calls).toHaveLength(4);
  });

  it("counts the usage of every request", async () => {
    const { model } = scriptedModel((_call, index) =>
      index === 0 ? { text: "<p>One</p>\n", finish: "length" } : { text: "<p>One</p>\n<p>Two</p>\n", finish: "stop" },
    );
    const { parts, text } = await collect(model);
    expect(parts.filter((part) => part.type === "usage").map((part) => part.outputTokens)).toEqual([11, 22]);
    expect(text).toBe("<p>One</p>\n<p>Two</p>\n");
  });

  it("gives exactly the text, for any text, cuts and reasons, from a service that resumes where it is asked", async () => {
    const line = fc.constantFrom("<div>\n", "</div>\n", "\n", "  <p>Pain</p>\n", "<", "🥐 é", "@@k3f9 end\n", "$&\r\n");
    const text = fc.array(line, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(""));
    const endings = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom("length", "interrupted", "break")),
      {
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(text, endings, fc.integer({ min: 1, max: 20 }), async (whole, cuts, pieceLength) => {
        let written = 0;
        const { model } = scriptedModel((call, index) => {
          const cut = cuts[index];
          if (!cut) return { text: whole.slice(call.assistant.length), finish: "stop" };
          written += cut[0];
          return { text: whole.slice(call.assistant.length, written), finish: cut[1] };
        }, pieceLength);
        const result = await collect(model, { lengthContinuations: 9, cutContinuations: 9, tries: 9 });
        if (result.end?.type === "end" && result.end.complete) expect(result.text).toBe(whole);
        else expect(whole.startsWith(result.text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("stopping", () => {
  it("rejects at once while a read is pending, and ends the request", async () => {
    const { model, calls } = scriptedModel(() => ({ text: "Hello\n", finish: "hang" }));
    const stop = new AbortController();
    const prompt = [{ role: "user" as const, content: [{ type: "text" as const, text: "A bakery" }] }];
    const timers: Timers = { after: () => () => undefined, random: () => 0 };
    const stream = streamModelText({ model, prompt, signal: stop.signal, timers });
    expect((await stream.next()).value).toMatchObject({ type: "request", prompt });
    expect((await stream.next()).value).toEqual({ type: "text", text: "Hello\n" });
    const pending = stream.next();
    stop.abort(new Error("stopped by the user"));
    await expect(pending).rejects.toThrow("stopped by the user");
    expect(calls[0]?.canceled).toBe(true);
    expect(calls[0]?.options.abortSignal?.aborted).toBe(true);
  });

  it("ends the request when the reader walks away", async () => {
    const { model, calls } = scriptedModel(() => ({ text: "Hello\nthere\n", finish: "hang" }));
    const signal = new AbortController().signal;
    for await (const part of streamModelText({ model, prompt: [], signal })) if (part.type === "text") break;
    expect(calls[0]?.canceled).toBe(true);
  });

  it("does not ask the model at all once stopped", async () => {
    const { model, calls } = scriptedModel(() => ({ text: "Hello\n", finish: "stop" }));
    const stream = streamModelText({ model, prompt: [], signal: AbortSignal.abort(new Error("stopped")) });
    await expect(stream.next()).rejects.toThrow("stopped");
    expect(calls).toHaveLength(0);
  });
});
