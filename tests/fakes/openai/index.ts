import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { FakeRequest, FakeScript } from "./answer.ts";
import { readRequest } from "./read-request.ts";
import { sendError, sendText } from "./send-answer.ts";

export type { FakeAnswer, FakeRequest, FakeScript, TextAnswer } from "./answer.ts";

export type FakeOpenAi = {
  /** The base URL, with its version: `http://127.0.0.1:PORT/v1`. */
  url: string;
  /** Every request that was understood, in order of arrival. */
  requests: FakeRequest[];
  /** Queues answers, one for each request to come. */
  script(...answers: FakeScript[]): void;
  close(): Promise<void>;
};

export type FakeOpenAiOptions = {
  /** A free one unless told. */
  port?: number;
  /** When set, any other key is answered with 401. */
  apiKey?: string;
  /** The answer when the queue is empty; without it that is an error. */
  fallback?: FakeScript;
};

const WIRES: Readonly<Record<string, "responses" | "chat">> = {
  "/v1/responses": "responses",
  "/v1/chat/completions": "chat",
};

/** Starts a server on loopback that speaks both of OpenAI's streaming wires and answers as scripted. */
export async function startFakeOpenAi(options: FakeOpenAiOptions = {}): Promise<FakeOpenAi> {
  const requests: FakeRequest[] = [];
  const queue: FakeScript[] = [];

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const wire = incoming.method === "POST" ? WIRES[incoming.url ?? ""] : undefined;
    if (!wire) return sendError(response, { kind: "error", status: 404, message: "Unknown request URL." });
    if (options.apiKey !== undefined && incoming.headers.authorization !== `Bearer ${options.apiKey}`) {
      incoming.resume();
      const message = "Incorrect API key provided.";
      return sendError(response, { kind: "error", status: 401, code: "invalid_api_key", message });
    }
    const read = await readRequest(incoming, wire);
    if (!read) return sendError(response, { kind: "error", status: 400, message: "The body is not as documented." });
    const closed = new Promise<"answered" | "abandoned">((resolve) => {
      response.once("close", () => resolve(response.writableFinished ? "answered" : "abandoned"));
    });
    const request: FakeRequest = { wire, headers: incoming.headers, ...read, closed };
    requests.push(request);
    const script = queue.shift() ?? options.fallback;
    if (!script) return sendError(response, { kind: "error", status: 500, message: "No answer was scripted." });
    const scripted = typeof script === "function" ? script(request) : script;
    if (scripted.kind === "error") return sendError(response, scripted);
    if (scripted.kind === "drop") return void incoming.socket.destroy();
    await sendText(request, response, scripted);
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/v1`,
    requests,
    script: (...answers) => void queue.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
