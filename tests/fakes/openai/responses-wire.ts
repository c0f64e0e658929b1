import type { TextAnswer } from "./answer.ts";
import type { Wire, WireContext } from "./wire.ts";

/** The Responses API as server-sent events: https://platform.openai.com/docs/api-reference/responses-streaming. */
export const responsesWire: Wire = {
  opening(context, answer) {
    const response = responseOf(context, "in_progress");
    return [
      event(context, "response.created", { response }),
      event(context, "response.in_progress", { response }),
      event(context, "response.output_item.added", { output_index: 0, item: messageOf(context, "in_progress", []) }),
      event(context, "response.content_part.added", { ...place(context), part: partOf("", answer) }),
    ];
  },
  piece: (context, text, answer) =>
    answer.finish === "refusal"
      ? event(context, "response.refusal.delta", { ...place(context), delta: text })
      : event(context, "response.output_text.delta", { ...place(context), delta: text, logprobs: [] }),
  failure: (context) =>
    event(context, "response.failed", {
      response: {
        ...responseOf(context, "failed"),
        error: { code: "server_error", message: "The model failed to generate a response." },
      },
    }),
  closing(context, text, answer) {
    const part = partOf(text, answer);
    const reason = { length: "max_output_tokens", "content-filter": "content_filter", stop: null, refusal: null };
    const why = reason[answer.finish ?? "stop"];
    const status = why === null ? "completed" : "incomplete";
    const item = messageOf(context, status, [part]);
    return [
      answer.finish === "refusal"
        ? event(context, "response.refusal.done", { ...place(context), refusal: text })
        : event(context, "response.output_text.done", { ...place(context), text, logprobs: [] }),
      event(context, "response.content_part.done", { ...place(context), part }),
      event(context, "response.output_item.done", { output_index: 0, item }),
      event(context, `response.${status}`, {
        response: {
          ...responseOf(context, status),
          incomplete_details: why === null ? null : { reason: why },
          output: [item],
          usage: answer.usage === "none" ? null : usageOf(context),
        },
      }),
    ];
  },
};

function usageOf({ inputTokens, cachedTokens, outputTokens }: WireContext): object {
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: cachedTokens },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
  };
}

function place(context: WireContext): object {
  return { item_id: `msg_${context.id}`, output_index: 0, content_index: 0 };
}

function partOf(text: string, answer: TextAnswer): object {
  if (answer.finish === "refusal") return { type: "refusal", refusal: text };
  return { type: "output_text", text, annotations: [], logprobs: [] };
}

function messageOf(context: WireContext, status: string, content: object[]): object {
  return { id: `msg_${context.id}`, type: "message", status, role: "assistant", content };
}

function responseOf(context: WireContext, status: string): object {
  return {
    id: `resp_${context.id}`,
    object: "response",
    created_at: context.createdAt,
    status,
    error: null,
    incomplete_details: null,
    model: context.model,
    output: [],
    parallel_tool_calls: true,
    store: false,
    usage: null,
  };
}

function event(context: WireContext, type: string, rest: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: context.nextSequence(), ...rest })}\n\n`;
}
