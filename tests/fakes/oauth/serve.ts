import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

/** What a fake answers: JSON, a page, another address, or bytes. */
export type Reply = { status?: number; headers?: Record<string, string> } & (
  | { json: unknown }
  | { html: string }
  | { form: Record<string, string> }
  | { location: string }
  | { bytes: Uint8Array }
);

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The body as it came, and as a form. */
  body: string;
  form: URLSearchParams;
  bytes: Buffer;
};

/** Starts a server on loopback; a path that `answer` knows nothing of is 404. */
export async function serve(
  port: number,
  answer: (asked: Asked) => Promise<Reply | undefined> | Reply | undefined,
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((incoming, response) => {
    void read(incoming)
      .then(answer)
      .catch(() => ({ status: 500, json: { message: "The fake failed." } }))
      .then((reply = { status: 404, json: { message: "Not Found" } }) => {
        const { status, body, headers } = written(reply);
        response.writeHead(status, headers).end(body);
      });
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The fake has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const url = new URL(incoming.url ?? "/", "http://fake");
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const bytes = Buffer.concat(chunks);
  const body = bytes.toString("utf8");
  const form = new URLSearchParams(body);
  return { method: incoming.method ?? "GET", path: url.pathname, query: url.searchParams, headers, body, form, bytes };
}

function written(reply: Reply): { status: number; body: string | Uint8Array; headers: Record<string, string> } {
  const { status = 200, headers = {} } = reply;
  const as = (type: string, body: string) => ({ status, body, headers: { "content-type": type, ...headers } });
  if ("location" in reply) return { status: 302, body: "", headers: { location: reply.location, ...headers } };
  if ("bytes" in reply) return { status, body: reply.bytes, headers };
  if ("html" in reply) return as("text/html; charset=utf-8", reply.html);
  if ("form" in reply) return as("application/x-www-form-urlencoded", new URLSearchParams(reply.form).toString());
  return as("application/json; charset=utf-8", JSON.stringify(reply.json));
}
