import type { IncomingMessage } from "node:http";
import { z } from "zod";

const content = z.union([z.string(), z.array(z.looseObject({ text: z.string().default("") }))]);
const message = z.object({ role: z.string(), content });
const chatBody = z.looseObject({
  model: z.string().min(1),
  stream: z.literal(true),
  messages: z.array(message).min(1),
});
const responsesBody = z.looseObject({
  model: z.string().min(1),
  stream: z.literal(true),
  input: z.array(message).min(1),
});

export type ReadRequest = { body: Record<string, unknown>; messages: { role: string; text: string }[] };

/** Reads a request's JSON as its wire wants it; `undefined` when OpenAI would answer 400. */
export async function readRequest(
  request: IncomingMessage,
  wire: "responses" | "chat",
): Promise<ReadRequest | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const json = parseJson(Buffer.concat(chunks).toString("utf8"));
  if (wire === "chat") {
    const parsed = chatBody.safeParse(json);
    return parsed.success ? { body: parsed.data, messages: parsed.data.messages.map(textOf) } : undefined;
  }
  const parsed = responsesBody.safeParse(json);
  return parsed.success ? { body: parsed.data, messages: parsed.data.input.map(textOf) } : undefined;
}

function textOf({ role, content: parts }: z.infer<typeof message>): { role: string; text: string } {
  return { role, text: typeof parts === "string" ? parts : parts.map((part) => part.text).join("") };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
