import type { TextAnswer } from "./answer.ts";
import type { Wire, WireContext } from "./wire.ts";

const FINISH = { stop: "stop", length: "length", "content-filter": "content_filter", refusal: "stop" } as const;

/** Chat completions as server-sent chunks: https://platform.openai.com/docs/api-reference/chat-streaming. */
export const chatWire: Wire = {
  opening: (context) => [chunk(context, [choice({ role: "assistant", content: "", refusal: null })])],
  piece: (context, text, answer) => chunk(context, [choice(deltaOf(text, answer))]),
  failure: () =>
    data({ error: { message: "The server had an error.", type: "server_error", param: null, code: null } }),
  closing(context, _text, answer) {
    const last = chunk(context, [choice({}, FINISH[answer.finish ?? "stop"])]);
    const usage = chunk(context, [], {
      prompt_tokens: context.inputTokens,
      completion_tokens: context.outputTokens,
      total_tokens: context.inputTokens + context.outputTokens,
      prompt_tokens_details: { cached_tokens: context.cachedTokens, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0, accepted_prediction_tokens: 0, rejected_prediction_tokens: 0 },
    });
    return [last, ...(context.wantsUsage ? [usage] : []), "data: [DONE]\n\n"];
  },
};

function deltaOf(text: string, answer: TextAnswer): object {
  return answer.finish === "refusal" ? { refusal: text } : { content: text };
}

function choice(delta: object, finishReason: string | null = null): object {
  return { index: 0, delta, logprobs: null, finish_reason: finishReason };
}

function chunk(context: WireContext, choices: object[], usage: object | null = null): string {
  return data({
    id: `chatcmpl-${context.id}`,
    object: "chat.completion.chunk",
    created: context.createdAt,
    model: context.model,
    service_tier: "default",
    system_fingerprint: "fp_fake",
    choices,
    ...(context.wantsUsage ? { usage } : {}),
  });
}

function data(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
