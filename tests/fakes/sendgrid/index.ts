import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type FakeMessage, readMessage } from "./read-message.ts";

export type { FakeMessage } from "./read-message.ts";

/** What the fake does with one request. */
export type SendGridAnswer =
  | { kind: "accept" }
  | { kind: "error"; status: number; headers?: Record<string, string>; message?: string }
  /** The connection dies before the mail is taken, or after. */
  | { kind: "cut"; isTaken: boolean }
  /** Takes the mail, and answers when `until` resolves. */
  | { kind: "hold"; until: Promise<unknown> };

export type FakeSendGrid = {
  /** For SENDGRID_API_URL. */
  url: string;
  /** Every mail that was taken, in order: what people would find in their inbox. */
  messages: FakeMessage[];
  /** How many requests came, taken or not. */
  readonly requests: number;
  /** Queues answers, one for each request to come; the others are accepted. */
  script(...answers: SendGridAnswer[]): void;
  close(): Promise<void>;
};

type Options = {
  port?: number;
  /** Any other key is answered with 401. */
  apiKey?: string;
  /** Larger requests are answered with 413; SendGrid's own limit unless told. */
  maxBytes?: number;
};

export const FAKE_API_KEY = "SG.only-the-tests-use-this";

/** Starts a server on loopback that speaks SendGrid's v3 mail send: https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send. */
export async function startFakeSendGrid(options: Options = {}): Promise<FakeSendGrid> {
  const { port = 0, apiKey = FAKE_API_KEY, maxBytes = 30 * 1024 * 1024 } = options;
  const messages: FakeMessage[] = [];
  const queue: SendGridAnswer[] = [];
  let requests = 0;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.method === "GET" && incoming.url === "/v3/scopes") return tellScopes(incoming, response);
    if (incoming.method !== "POST" || incoming.url !== "/v3/mail/send") return refuse(response, 404, "Not Found");
    requests += 1;
    const scripted = queue.shift() ?? { kind: "accept" };
    if (scripted.kind === "cut" && !scripted.isTaken) return void incoming.socket.destroy();
    const bytes = await readBytes(incoming);
    if (incoming.headers.authorization !== `Bearer ${apiKey}`)
      return refuse(response, 401, "The provided authorization grant is invalid, expired, or revoked");
    if (bytes.byteLength > maxBytes) return refuse(response, 413, "The payload is too large");
    const read = readMessage(bytes);
    if ("wrong" in read) return refuse(response, 400, read.wrong.message, read.wrong.field);
    if (scripted.kind === "error")
      return refuse(response, scripted.status, scripted.message ?? "no", null, scripted.headers);
    messages.push(read.message);
    if (scripted.kind === "cut") return void incoming.socket.destroy();
    if (scripted.kind === "hold") await scripted.until;
    response.writeHead(202, { "x-message-id": randomBytes(11).toString("base64url"), "content-length": "0" }).end();
  }

  /** What a key may do: https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions. */
  function tellScopes(incoming: IncomingMessage, response: ServerResponse): void {
    if (incoming.headers.authorization !== `Bearer ${apiKey}`) return refuse(response, 401, "authorization required");
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ scopes: ["mail.send"] }));
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    messages,
    get requests() {
      return requests;
    },
    script: (...answers) => void queue.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** SendGrid's shape of every error: https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses. */
function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  field: string | null = null,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ errors: [{ message, field, help: null }] }));
}

async function readBytes(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
