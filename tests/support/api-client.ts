import { z } from "zod";

const registered = z.object({ csrfToken: z.string() });
const eventData = z.record(z.string(), z.unknown());

/** One server-sent event as it came: `bytes` counts the whole frame on the wire. */
export type WireEvent = { id: number; type: string; data: Record<string, unknown>; bytes: number };

/** A person who uses the API over HTTP: registers, signs in through NextAuth, keeps the cookies. */
export class ApiClient {
  readonly url: string;
  readonly #cookies: Map<string, string>;

  constructor(url: string, cookies = new Map<string, string>()) {
    this.url = url;
    this.#cookies = cookies;
  }

  /** The same person at another address of the product: same cookies, another process. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.#cookies);
  }

  /** The cookies as a `Cookie` header. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Registers a new account and signs in. */
  async register(email = `person-${crypto.randomUUID()}@example.com`): Promise<void> {
    const password = "a long enough pass phrase";
    const response = await this.request("POST", "/api/account/register", { name: "Test Person", email, password });
    if (response.status !== 201) throw new Error(`Registration answered ${response.status}: ${await response.text()}`);
    const { csrfToken } = registered.parse(await (await this.request("GET", "/api/auth/csrf")).json());
    const form = new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: this.url });
    const signedIn = await this.#fetch("/api/auth/callback/credentials", { method: "POST", body: form });
    if (!signedIn.ok && signedIn.status !== 302) throw new Error(`Sign-in answered ${signedIn.status}.`);
  }

  /** One JSON request with the session's cookies. */
  request(method: string, path: string, body?: unknown): Promise<Response> {
    return this.#fetch(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
  }

  /** Like `request`, but expects a status and parses the JSON answer. */
  async json<T>(method: string, path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const response = await this.request(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return schema.parse(JSON.parse(text));
  }

  /** A run's server-sent events after a seq; ends with the stream, also when the connection breaks. */
  async *events(
    runId: string,
    after = 0,
    content: "all" | "none" = "all",
    signal?: AbortSignal,
  ): AsyncGenerator<WireEvent> {
    const path = `/api/runs/${runId}/events?after=${after}&content=${content}`;
    const response = await this.#fetch(path, signal ? { signal } : {});
    if (!response.ok || !response.body) throw new Error(`Events answered ${response.status}.`);
    const decoder = new TextDecoder();
    let text = "";
    try {
      for await (const chunk of response.body) {
        text += decoder.decode(chunk, { stream: true });
        const blocks = text.split("\n\n");
        text = blocks.pop() ?? "";
        for (const block of blocks) {
          const event = readBlock(block);
          if (event) yield event;
        }
      }
    } catch {
      // A killed server or an abort ends the stream; the caller asks again after the last seq it saw.
    }
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set("cookie", this.cookie);
    headers.set("origin", this.url);
    const response = await fetch(`${this.url}${path}`, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";", 1);
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}

function readBlock(block: string): WireEvent | null {
  const fields = new Map(
    block.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const type = fields.get("event");
  const data = fields.get("data");
  if (!type || data === undefined) return null;
  return {
    id: Number(fields.get("id")),
    type,
    data: eventData.parse(JSON.parse(data)),
    bytes: Buffer.byteLength(block) + 2,
  };
}
