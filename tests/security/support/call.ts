import { env } from "@/lib/platform/env";

type Params = Record<string, string | string[]>;
type RouteHandler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
type Call = {
  method?: string;
  /** Path and query. */
  path?: string;
  params?: Params;
  cookie?: string;
  headers?: Record<string, string>;
  /** Sent as JSON, or as it is where it is a string. */
  body?: unknown;
};

/** Calls a route handler the way Next does. */
export function call(handler: RouteHandler, options: Call = {}): Promise<Response> {
  const { method = "GET", path = "/api/test", params = {}, cookie, headers, body } = options;
  const url = new URL(path, env().APP_URL);
  const init: RequestInit = { method, headers: { host: url.host, ...headers, ...(cookie ? { cookie } : {}) } };
  if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body);
  return handler(new Request(url, init), { params: Promise.resolve(params) });
}
