import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModelV4, LanguageModelV4CallOptions } from "@ai-sdk/provider";

/** Where a model is served and how it is spoken to. */
type OpenAiSettings = {
  /** Left out for servers on the operator's own machine that ask for none. */
  apiKey?: string | undefined;
  /** With the version, as in `https://api.example.com/v1`; OpenAI's own when left out. */
  baseUrl?: string | undefined;
  /** `chat` is what every compatible server speaks; `responses` is OpenAI's newer wire. */
  api: "responses" | "chat";
  model: string;
  /** How requests leave; by the global one unless told. */
  fetch?: typeof fetch;
};

/** OpenAI's own endpoint. */
export const OPENAI_URL = "https://api.openai.com/v1";

/**
 * Makes a model from an OpenAI-compatible endpoint. Nothing is sent until `doStream` is called; `doStream` never tries
 * again by itself, and its usage figures come with the stream on both wires.
 * Source: https://platform.openai.com/docs/api-reference/responses-streaming and /chat-streaming.
 */
export function openAiModel(settings: OpenAiSettings): LanguageModelV4 {
  // Both values are always given, so that the SDK never reads the environment by itself.
  const provider = createOpenAI({
    apiKey: settings.apiKey ?? "none",
    baseURL: settings.baseUrl ?? OPENAI_URL,
    ...(settings.fetch ? { fetch: settings.fetch } : {}),
  });
  if (settings.api === "chat") return provider.chat(settings.model);
  return unstored(provider.responses(settings.model));
}

/** The Responses API keeps every answer for 30 days unless told not to; what a user builds is not for keeping. */
function unstored(model: LanguageModelV4): LanguageModelV4 {
  const settle = (options: LanguageModelV4CallOptions): LanguageModelV4CallOptions => ({
    ...options,
    providerOptions: { ...options.providerOptions, openai: { store: false, ...options.providerOptions?.["openai"] } },
  });
  return {
    specificationVersion: model.specificationVersion,
    provider: model.provider,
    modelId: model.modelId,
    supportedUrls: model.supportedUrls,
    doGenerate: (options) => model.doGenerate(settle(options)),
    doStream: (options) => model.doStream(settle(options)),
  };
}
