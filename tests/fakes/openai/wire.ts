import type { TextAnswer } from "./answer.ts";

export type WireContext = {
  id: string;
  createdAt: number;
  model: string;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  /** True where the request asked for usage in the stream, as the chat wire has it. */
  wantsUsage: boolean;
  /** Numbers the events of one response, from 0. */
  nextSequence(): number;
};

/** How one API writes an answer as server-sent events; every string is one whole event. */
export type Wire = {
  opening(context: WireContext, answer: TextAnswer): string[];
  piece(context: WireContext, text: string, answer: TextAnswer): string;
  closing(context: WireContext, text: string, answer: TextAnswer): string[];
  failure(context: WireContext): string;
};
