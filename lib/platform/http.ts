import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { apiMessages } from "@/messages/api-en";
import type { Context, UserContext } from "./context";
import { env } from "./env";
import { clientAddress } from "./client-address";
import { errorResponse } from "./error-response";
import { AppError } from "./errors";
import { isPreviewHost } from "./hosts";
import { log } from "./log";
import { isOperator } from "./operators";
import { transportHeaders } from "./page-security";
import { type RateLimit, takeFromLimit } from "./rate-limit";
import { readJson } from "./read-json";
import { readActor } from "./session";

export { eventStream, lastEventId, type ServerSentEvent } from "./event-stream";
export { openReader } from "./open-reader";
export { readBytes } from "./read-json";
export { readUpload } from "./read-upload";
export { takeSlot } from "./slots";
export { attachment, image, json, noContent, picture, plainText, streamedAttachment } from "./responses";

const NO_INPUT = z.object({});

type Auth = "user" | "operator" | "public";
type RouteInput = { params?: z.ZodType; query?: z.ZodType; body?: z.ZodType };
type Parsed<I extends RouteInput, K extends keyof RouteInput> = I[K] extends z.ZodType ? z.output<I[K]> : object;
type RouteOptions<A extends Auth, I extends RouteInput> = {
  auth: A;
  input?: I;
  /** Bytes that a JSON body may have; 256 KB unless told. */
  maxBodyBytes?: number;
  /**
   * Counted by user, on public routes by address: an account must not be worth ten more registrations. Requests that
   * don't fit their schemas aren't counted.
   */
  limit?: RateLimit | readonly RateLimit[];
};
type Input<I extends RouteInput> = {
  params: Parsed<I, "params">;
  query: Parsed<I, "query">;
  body: Parsed<I, "body">;
  request: Request;
};
type Handler<A, I extends RouteInput> = (
  ctx: A extends "public" ? Context : UserContext,
  input: Input<I>,
) => Promise<Response>;
/** What is known of a request so far, for the log. */
type Seen = { requestId: string; userId: string | undefined };
/** Next gives a route without parameters none. */
type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type NextRoute = ((request: Request, context: NextContext) => Promise<Response>) & { wrapped: true };

/**
 * Wraps every route handler: refuses the previews' host and foreign origins, authenticates, parses, limits, runs, and
 * maps errors once. Input that does not fit its schema answers 400 and names the fields.
 */
export function route<A extends Auth, I extends RouteInput = object>(
  options: RouteOptions<A, I>,
  handler: Handler<A, I>,
): NextRoute {
  const answer = async (request: Request, context: NextContext, seen: Seen): Promise<Response> => {
    const { requestId } = seen;
    if (isPreviewHost(request.headers)) throw nothingHere();
    refuseForeignOrigin(request);
    const actor = await readActor(request.headers.get("cookie"));
    seen.userId = actor?.userId;
    const userAgent = request.headers.get("user-agent") ?? "";
    const ctx: Context = { requestId, actor, clientAddress: clientAddress(request.headers), userAgent };
    if (options.auth !== "public" && !actor) throw new AppError("UNAUTHENTICATED", apiMessages.signInFirst);
    if (options.auth === "operator" && !(actor && (await isOperator(actor.userId)))) throw nothingHere();
    const input = await parseInput(options, request, context);
    const counted = options.auth !== "public" && actor ? actor.userId : ctx.clientAddress;
    for (const limit of [options.limit ?? []].flat()) await takeFromLimit(limit, counted);
    // The guards above make ctx a UserContext where options.auth is not "public"; the compiler can't follow that.
    return handler(ctx as Parameters<typeof handler>[0], input as Input<I>);
  };
  const handle = async (request: Request, context: NextContext): Promise<Response> => {
    const seen: Seen = { requestId: randomUUID(), userId: undefined };
    const response = await answer(request, context, seen).catch((error: unknown) => {
      logRefusal(error, request, seen);
      return errorResponse(error, seen.requestId);
    });
    // Nobody reads the answer to a HEAD request, so what makes a long one would wait for ever.
    if (request.method === "HEAD") await response.body?.cancel();
    return withApiHeaders(response, seen.requestId);
  };
  return Object.assign(handle, { wrapped: true as const });
}

const REFUSALS: ReadonlySet<string> = new Set(["FORBIDDEN", "NOT_FOUND", "RATE_LIMITED", "UNAUTHENTICATED"]);

/** Refused requests are security events (OWASP ASVS 16.3.2); the requests that succeed are not logged. */
function logRefusal(error: unknown, request: Request, { requestId, userId }: Seen): void {
  if (!(error instanceof AppError) || !REFUSALS.has(error.code)) return;
  log.info("request.refused", { requestId, userId, code: error.code, method: request.method });
}

/** The answer where no route, and so no thing, exists. */
export function nothingHere(): AppError {
  return new AppError("NOT_FOUND", apiMessages.nothingHere);
}

/** What every answer of the API says to browsers; a handler's own header comes first. */
function withApiHeaders(response: Response, requestId: string): Response {
  const defaults = {
    "cache-control": "no-store",
    "x-request-id": requestId,
    ...transportHeaders(),
    "content-security-policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

function refuseForeignOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isForeign = origin !== null && origin !== new URL(env().APP_URL).origin;
  if (isForeign || (site !== null && site !== "same-origin" && site !== "none")) {
    throw new AppError("FORBIDDEN", apiMessages.foreignOrigin);
  }
}

async function parseInput(
  { input: schemas = {}, maxBodyBytes }: Pick<RouteOptions<Auth, RouteInput>, "input" | "maxBodyBytes">,
  request: Request,
  context: NextContext,
): Promise<Input<RouteInput>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    params: parsePart(schemas.params ?? NO_INPUT, (await context.params) ?? {}, "NOT_FOUND"),
    query: parsePart(schemas.query ?? NO_INPUT, query, "BAD_INPUT"),
    body: parsePart(schemas.body ?? NO_INPUT, schemas.body ? await readJson(request, maxBodyBytes) : {}, "BAD_INPUT"),
    request,
  };
}

function parsePart(schema: z.ZodType, value: unknown, code: "BAD_INPUT" | "NOT_FOUND"): object {
  const result = schema.safeParse(value);
  if (result.success) return z.object({}).loose().parse(result.data);
  if (code === "NOT_FOUND") throw nothingHere();
  throw badInput(result.error);
}

/** BAD_INPUT that names each field and says what is wrong with it. */
export function badInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".") || "body"] ??= issue.message;
  const [first] = Object.entries(fields);
  const message = first ? `${first[0]}: ${first[1].replace(/\.?$/, ".")}` : apiMessages.notFitting;
  return new AppError("BAD_INPUT", message, { cause: error, fields });
}
