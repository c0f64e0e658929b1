import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import { piecesOf, type ErrorAnswer, type FakeRequest, type TextAnswer, withNonce } from "./answer.ts";
import { chatWire } from "./chat-wire.ts";
import { responsesWire } from "./responses-wire.ts";
import type { WireContext } from "./wire.ts";

const CHARS_PER_TOKEN = 4;

/** Answers with an error in OpenAI's shape: https://platform.openai.com/docs/guides/error-codes. */
export function sendError(response: ServerResponse, answer: ErrorAnswer): void {
  const { status, code = null, message = "The request failed." } = answer;
  const type = status === 429 ? "requests" : status >= 500 ? "server_error" : "invalid_request_error";
  response.writeHead(status, { "content-type": "application/json", ...answer.headers });
  response.end(JSON.stringify({ error: { message, type, param: null, code } }));
}

/** Streams a scripted text on the request's wire. Resolves when it is out, broken off, or nobody listens any more. */
export async function sendText(request: FakeRequest, response: ServerResponse, answer: TextAnswer): Promise<void> {
  const wire = request.wire === "chat" ? chatWire : responsesWire;
  const full = withNonce(answer.text, request);
  const text = answer.breakAt ? Array.from(full).slice(0, answer.breakAt.chars).join("") : full;
  const context = contextOf(request, text, answer);
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache" });
  response.socket?.setNoDelay(true);
  const opening = wire.opening(context, answer);
  const pieces = piecesOf(text, answer.pieceChars ?? 12).map((piece) => wire.piece(context, piece, answer));
  const end = answer.breakAt?.by;
  const closing =
    end === undefined ? wire.closing(context, text, answer) : end === "error" ? [wire.failure(context)] : [];

  if (answer.tokensPerSecond) {
    await write(response, opening.join(""));
    await sendPaced(response, pieces, answer);
    await write(response, closing.join(""));
  } else {
    await sendAll(response, [...opening, ...pieces, ...closing], answer.transport ?? "events");
  }
  // A turn of the event loop lets the last bytes leave before the socket dies.
  if (end === "cut") await nextTurn().then(() => response.socket?.destroy());
  else if (end !== "silence") response.end();
}

async function sendAll(
  response: ServerResponse,
  events: string[],
  transport: NonNullable<TextAnswer["transport"]>,
): Promise<void> {
  if (transport === "whole") return write(response, events.join(""));
  const writes = transport === "events" ? events : Array.from(Buffer.from(events.join("")), (byte) => Buffer.of(byte));
  for (const piece of writes) {
    if (response.destroyed) return;
    await write(response, piece);
  }
}

/** Keeps to the clock, not to the timer: what is due goes out at each wake-up, so that 1,000 tokens a second hold. */
async function sendPaced(response: ServerResponse, pieces: string[], answer: TextAnswer): Promise<void> {
  const { pieceChars = 12, tokensPerSecond = 1, onPiece } = answer;
  const pieceMs = (pieceChars / CHARS_PER_TOKEN) * (1000 / tokensPerSecond);
  const start = performance.now();
  let sent = 0;
  while (sent < pieces.length && !response.destroyed) {
    const due = Math.min(pieces.length, Math.floor((performance.now() - start) / pieceMs) + 1);
    while (sent < due) {
      await write(response, pieces[sent++] ?? "");
      onPiece?.(sent * pieceChars);
    }
    if (sent < pieces.length) await pause(Math.max(1, start + sent * pieceMs - performance.now()));
  }
}

function write(response: ServerResponse, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.write(bytes, () => resolve());
  });
}

function contextOf(request: FakeRequest, text: string, { usage }: TextAnswer): WireContext {
  const prompt = request.messages.map((message) => message.text).join("");
  const streamOptions = request.body["stream_options"];
  const told = usage === "none" ? undefined : usage;
  let sequence = 0;
  return {
    id: randomBytes(8).toString("hex"),
    createdAt: Math.floor(Date.now() / 1000),
    model: typeof request.body["model"] === "string" ? request.body["model"] : "fake",
    inputTokens: told?.inputTokens ?? Math.ceil(prompt.length / CHARS_PER_TOKEN),
    cachedTokens: told?.cachedInputTokens ?? 0,
    outputTokens: told?.outputTokens ?? Math.ceil(text.length / CHARS_PER_TOKEN),
    wantsUsage:
      usage !== "none" &&
      typeof streamOptions === "object" &&
      streamOptions !== null &&
      "include_usage" in streamOptions,
    nextSequence: () => sequence++,
  };
}
