import { describe, expect, it } from "vitest";
import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { createModel } from "./model";

function call(request: string, tokensPerSecond: number, abortSignal?: AbortSignal): LanguageModelV4CallOptions {
  return {
    prompt: [{ role: "user", content: [{ type: "text", text: request }] }],
    providerOptions: {
      vectort: {
        nonce: "k3f9",
        seed: 1,
        mode: "quick",
        mayAsk: true,
        request,
        blueprint: null,
        history: [],
        files: [],
        tokensPerSecond,
      },
    },
    ...(abortSignal === undefined ? {} : { abortSignal }),
  };
}

async function collect(stream: ReadableStream<LanguageModelV4StreamPart>): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

const textOf = (parts: readonly LanguageModelV4StreamPart[]): string =>
  parts.map((part) => (part.type === "text-delta" ? part.delta : "")).join("");

describe("the built-in model", () => {
  it("streams the text that doGenerate gives whole, with its usage", async () => {
    const model = createModel();
    const parts = await collect((await model.doStream(call("A bakery in Lyon", 0))).stream);
    const whole = await model.doGenerate(call("A bakery in Lyon", 0));
    expect(parts.map((part) => part.type).slice(0, 2)).toEqual(["stream-start", "text-start"]);
    expect(whole.content).toEqual([{ type: "text", text: textOf(parts) }]);
    const last = parts.at(-1);
    if (last?.type !== "finish") throw new Error("The stream must end with finish.");
    expect(last.finishReason.unified).toBe("stop");
    expect(last.usage.outputTokens.total).toBe(Math.ceil(textOf(parts).length / 4));
  });

  it("says the same in small pieces when it is paced", async () => {
    const model = createModel();
    const fast = textOf(await collect((await model.doStream(call("Un blog sur le thé", 0))).stream));
    const paced = await collect((await model.doStream(call("Un blog sur le thé", 400_000))).stream);
    expect(textOf(paced)).toBe(fast);
  });

  it("stops with the signal's reason when it is aborted", async () => {
    const control = new AbortController();
    const { stream } = await createModel().doStream(call("A florist in Bristol", 100, control.signal));
    const reader = stream.getReader();
    let part = await reader.read();
    while (part.value?.type !== "text-delta") part = await reader.read();
    control.abort(new Error("enough"));
    const rest = async (): Promise<void> => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow("enough");
  });

  it("never cuts a character in two", async () => {
    const parts = await collect((await createModel().doStream(call("🥐".repeat(400), 0))).stream);
    for (const part of parts) {
      if (part.type === "text-delta") expect(part.delta.isWellFormed()).toBe(true);
    }
  });
});
