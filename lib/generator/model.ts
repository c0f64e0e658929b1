import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { builtinOptionsSchema } from "@/lib/schemas/builtin-options";
import { answer } from "./answer";
import { paceText } from "./pace";

const tokensOf = (characters: number): number => Math.ceil(characters / 4);

function usageOf(inputCharacters: number, outputCharacters: number): LanguageModelV4Usage {
  const input = tokensOf(inputCharacters);
  const output = tokensOf(outputCharacters);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}

function streamParts(call: LanguageModelV4CallOptions): ReadableStream<LanguageModelV4StreamPart> {
  const options = builtinOptionsSchema.parse(call.providerOptions?.["vectort"]);
  const inputCharacters = options.request.length + options.files.reduce((sum, file) => sum + file.text.length, 0);
  async function* parts(): AsyncGenerator<LanguageModelV4StreamPart> {
    let written = 0;
    yield { type: "stream-start", warnings: [] };
    yield { type: "text-start", id: "0" };
    for await (const delta of paceText(answer(options), options.tokensPerSecond, call.abortSignal)) {
      written += delta.length;
      yield { type: "text-delta", id: "0", delta };
    }
    yield { type: "text-end", id: "0" };
    yield {
      type: "finish",
      finishReason: { unified: "stop", raw: "stop" },
      usage: usageOf(inputCharacters, written),
    };
  }
  const source = parts();
  return new ReadableStream<LanguageModelV4StreamPart>({
    async pull(controller) {
      const step = await source.next();
      if (step.done === true) controller.close();
      else controller.enqueue(step.value);
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}

/**
 * Makes the built-in model: rule-based, offline, deterministic for the same options.
 * Reads `providerOptions.vectort` (builtinOptionsSchema); throws a ZodError where it doesn't fit, and the signal's reason when aborted.
 */
export function createModel(): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: "builtin",
    modelId: "builtin-1",
    supportedUrls: {},
    doStream: async (call) => ({ stream: streamParts(call) }),
    doGenerate: async (call) => {
      let text = "";
      let usage = usageOf(0, 0);
      for await (const part of streamParts(call)) {
        if (part.type === "text-delta") text += part.delta;
        if (part.type === "finish") usage = part.usage;
      }
      return {
        content: [{ type: "text", text }],
        finishReason: { unified: "stop", raw: "stop" },
        usage,
        warnings: [],
      };
    },
  };
}
