import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Context, UserContext } from "./context";
import { env } from "./env";
import { AppError } from "./errors";
import { describeError, log } from "./log";
import { type RateLimit, takeFromLimit } from "./rate-limit";
import { readJson } from "./read-json";
import { readActor } from "./session";

const MAX_JSON_BYTES = 256 * 1024;
const NO_INPUT = z.object({});

type RouteInput = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
type Parsed<I extends RouteInput, K extends keyof RouteInput> = I[K] extends z.ZodType ? z.output<I[K]> : object;
type RouteOptions<A extends "user" | "public", I extends RouteInput> = {
  auth: A;
  input?: I;
  /** Counted by user where there is one, else by address. */
  limit?: RateLimit;
};
type Input<I extends RouteInput> = {
  params: Parsed<I, "params">;
  query: Parsed<I, "query">;
  body: Parsed<I, "body">;
  request: Request;
};
type Handler<A, I extends RouteInput> = (
  ctx: A extends "user" ? UserContext : Context,
  input: Input<I>,
) => Promise<Response>;
type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };
type NextRoute = ((request: Request, context: NextContext) => Promise<Response>) & { wrapped: true };

/**
 * Wraps every route handler: refuses foreign origins, authenticates, limits, parses, runs, and maps errors once.
 * Input that does not fit its schema answers 400 and names the fields.
 */
export function route<A extends "user" | "public", I extends RouteInput = object>(
  options: RouteOptions<A, I>,
  handler: Handler<A, I>,
): NextRoute {
  const handle = async (request: Request, context: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      refuseForeignOrigin(request);
      const ctx: Context = { requestId, actor: await readActor(), clientAddress: clientAddress(request) };
      if (options.auth === "user" && !ctx.actor) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
      if (options.limit) await takeFromLimit(options.limit, ctx.actor?.userId ?? ctx.clientAddress);
      const input = await parseInput(options.input ?? {}, request, context);
      // The guard above makes ctx a UserContext where options.auth is "user"; the compiler can't follow that.
      const response = await handler(ctx as Parameters<typeof handler>[0], input as Input<I>);
      response.headers.set("x-request-id", requestId);
      return response;
    } catch (error) {
      return errorResponse(error, requestId);
    }
  };
  return Object.assign(handle, { wrapped: true as const });
}

/** `data` as JSON that no cache keeps. */
export function json(data: unknown, status = 200): Response {
  return Response.json(data, { status, headers: { "cache-control": "no-store" } });
}

/** The address of the client, as the server wrapper set it from the socket or the trusted proxies. */
function clientAddress(request: Request): string {
  return request.headers.get("x-forwarded-for")?.split(",")[0]?.trim() || "unknown";
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

function refuseForeignOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isForeign = origin !== null && origin !== new URL(env().APP_URL).origin;
  if (isForeign || (site !== null && site !== "same-origin" && site !== "none")) {
    throw new AppError("FORBIDDEN", "This request came from another site, so it was not carried out.");
  }
}

async function parseInput(schemas: RouteInput, request: Request, context: NextContext): Promise<Input<RouteInput>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: parsePart(schemas.params ?? NO_INPUT, await context.params, "NOT_FOUND"),
    query: parsePart(schemas.query ?? NO_INPUT, query, "BAD_INPUT"),
    body: parsePart(schemas.body ?? NO_INPUT, schemas.body ? await readJson(request, MAX_JSON_BYTES) : {}, "BAD_INPUT"),
    request,
  };
}

function parsePart(schema: z.ZodType, value: unknown, code: "BAD_INPUT" | "NOT_FOUND"): object {
  const result = schema.safeParse(value);
  if (result.success) return z.object({}).loose().parse(result.data);
  if (code === "NOT_FOUND") throw new AppError("NOT_FOUND", "There is nothing here.");
  throw badInput(result.error);
}

/** BAD_INPUT that names each field and says what is wrong with it. */
export function badInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "body"] ??= issue.message;
  const [first] = Object.entries(fields);
  const message = first ? `${first[0]}: ${first[1]}.` : "The request does not fit.";
  return new AppError("BAD_INPUT", message, { cause: error, fields });
}

/** The one place where errors become answers: known ones as they are, others as a generic text and a log line. */
function errorResponse(error: unknown, requestId: string): Response {
  const known = error instanceof AppError ? error : fromUnknown(error);
  if (known.status >= 500) log.error("request.failed", { requestId, code: known.code, ...describeError(known.cause ?? known) });
  const headers = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
  if (known.retryAfterSeconds !== undefined) headers.set("retry-after", String(known.retryAfterSeconds));
  const { code, message, fields } = known;
  return Response.json({ error: { code, message, requestId, ...(fields ? { fields } : {}) } }, { status: known.status, headers });
}

function fromUnknown(cause: unknown): AppError {
  const isDatabaseGone = cause instanceof Error && /^Mongo(ose)?(ServerSelection|Network)/.test(cause.name);
  return isDatabaseGone
    ? new AppError("UNAVAILABLE", "The database can't be reached just now. Please try again in a moment.", { cause })
    : new AppError("INTERNAL", "Something went wrong on our side. Please try again.", { cause });
}
