import NextAuth, { type AuthOptions } from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";

type Call = {
  method: string;
  headers: Headers;
  /** The parts of the path after `/api/auth`. */
  steps: readonly string[];
  query: Readonly<Record<string, string>>;
  /** The fields of a form or of a JSON object. */
  body: unknown;
};

/**
 * Lets NextAuth answer one request, through its interface for Node's requests: that takes all it reads from its
 * arguments, where the one for route handlers reads cookies and headers from Next's own request scope.
 */
export async function callNextAuth(call: Call, options: AuthOptions): Promise<Response> {
  const { method, headers, steps, query, body } = call;
  const request = {
    method,
    headers: Object.fromEntries(headers),
    cookies: parseCookies(headers.get("cookie") ?? ""),
    query: { ...query, nextauth: [...steps] },
    body: body ?? {},
  };
  const answer = new Answer();
  // NextAuth uses no more of the two than what stands here.
  await NextAuth(request as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  return answer.toResponse();
}

/** What NextAuth does to a Node response, kept until it is done. */
class Answer {
  #status = 200;
  #body: string | null = null;
  readonly #headers = new Map<string, string | readonly string[]>();

  status(status: number): this {
    this.#status = status;
    return this;
  }

  getHeader(name: string): string | readonly string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | readonly string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  json(body: unknown): void {
    this.setHeader("content-type", "application/json");
    this.#body = JSON.stringify(body);
  }

  send(body: unknown): void {
    if (typeof body === "string") this.#body = body;
    else this.json(body ?? {});
  }

  end(): void {
    this.#body = null;
  }

  toResponse(): Response {
    const response = new Response(this.#body, { status: this.#status });
    for (const [name, value] of this.#headers) {
      for (const line of [value].flat()) response.headers.append(name, line);
    }
    return response;
  }
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(";").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    const value = at < 0 ? null : decode(pair.slice(at + 1).trim());
    return value === null ? [] : [[pair.slice(0, at).trim(), value]];
  });
  return Object.fromEntries(pairs);
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
