import { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { errorResponse } from "@/lib/platform/error-response";
import { AppError } from "@/lib/platform/errors";
import { takeFromLimit } from "@/lib/platform/rate-limit";
import { readText } from "@/lib/platform/read-json";
import { providerSchema } from "@/lib/schemas/provider";
import { apiMessages } from "@/messages/api-en";
import { authOptions } from "./auth-options";
import { errorAddress, plainAddress } from "./auth-redirect";
import type { AuthRequest } from "./auth-request";
import { callNextAuth } from "./call-next-auth";
import { limitSignIn } from "./limit-sign-in";
import { LINK_INTENT, readLinkIntent } from "./link-intent";
import { providersSetUp } from "./provider-names";
import { readTicket } from "./second-factor-ticket";
import { clearSignedCookie } from "@/lib/platform/signed-cookie";

/** The steps of NextAuth that the app uses, as the parts of the path after `/api/auth`. */
export const authParamsSchema = z.object({
  nextauth: z.union([
    z.tuple([z.enum(["csrf", "session", "providers", "signin", "signout", "error"])]),
    z.tuple([z.enum(["signin", "callback"]), z.union([z.literal("credentials"), providerSchema])]),
  ]),
});

type Steps = z.output<typeof authParamsSchema>["nextauth"];
type Fields = Record<string, unknown>;

const fieldsSchema = z.record(z.string(), z.unknown());
const typedSchema = z.object({ email: z.string() });
/** Each costs the provider and us a few requests. */
const PROVIDER_STEPS = { name: "provider-steps", max: 60, windowSeconds: 15 * 60 };

/**
 * Lets NextAuth answer a request, after the sign-in limits. Throws NOT_FOUND for a provider without keys, TOO_LARGE and
 * BAD_INPUT for a body that is neither a form nor JSON. A try over the limit answers 429 in our shape, with the `url`
 * that NextAuth's client looks for.
 */
export async function handleAuth(ctx: Context, steps: Steps, request: Request): Promise<Response> {
  const { method, headers } = request;
  const provider = providerSchema.safeParse(steps[1]).data;
  if (provider && !(providersSetUp().includes(provider) && isStepOfProvider(steps[0], method))) {
    throw new AppError("NOT_FOUND", apiMessages.nothingHere);
  }
  const auth: AuthRequest = { ctx, cookieHeader: headers.get("cookie"), setCookies: [] };
  const body = method === "POST" ? readFields(await readText(request), headers.get("content-type") ?? "") : {};
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const refusal = await refuseTooMany(auth, steps, method, body);
  if (refusal) return refusal;
  const page = provider && (await readLinkIntent(auth, provider)) ? "/settings" : "/login";
  const isAnswerOfProvider = provider !== undefined && steps[0] === "callback";
  if (isAnswerOfProvider && query["error"] === "access_denied") return redirect(errorAddress("REFUSED", page));
  // A sign-in's query would become the provider's: whoever links to us has no say in that.
  const call = { method, headers, steps, query: provider && method === "POST" ? {} : query, body };
  const response = await callNextAuth(call, authOptions(auth));
  if (response.status === 500) throw new AppError("BAD_INPUT", apiMessages.accounts.badSignIn);
  if (isAnswerOfProvider) auth.setCookies.push(clearSignedCookie(LINK_INTENT));
  const answer = await withPlainAddress(response, page);
  for (const line of auth.setCookies) answer.headers.append("set-cookie", line);
  return answer;
}

/** A sign-in begins with a form of ours and ends with the provider sending the person here. */
function isStepOfProvider(step: string, method: string): boolean {
  return step === "callback" ? method === "GET" : true;
}

function readFields(body: string, contentType: string): Fields {
  if (!contentType.includes("application/json")) return Object.fromEntries(new URLSearchParams(body));
  try {
    return fieldsSchema.parse(JSON.parse(body));
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notJson, { cause });
  }
}

async function refuseTooMany(
  auth: AuthRequest,
  [step, by]: Steps,
  method: string,
  fields: Fields,
): Promise<Response | null> {
  const isPassword = step === "callback" && method === "POST";
  const isProvider = providerSchema.safeParse(by).success;
  if (!isPassword && !isProvider) return null;
  const { ctx } = auth;
  try {
    if (isPassword) await limitSignIn(ctx.clientAddress, await accountTried(auth, fields));
    else await takeFromLimit(PROVIDER_STEPS, ctx.clientAddress);
    return null;
  } catch (error) {
    const refusal = errorResponse(error, ctx.requestId);
    const url = errorAddress(error instanceof AppError ? error.code : "UNAVAILABLE");
    if (method === "GET") return redirect(url);
    return Response.json({ ...(await refusal.json()), url }, { status: refusal.status, headers: refusal.headers });
  }
}

/** The address of the account that a sign-in is for: the one typed, or the one a provider has vouched for. */
async function accountTried({ cookieHeader }: AuthRequest, fields: Fields): Promise<string> {
  const typed = typedSchema.safeParse(fields);
  if (typed.success) return typed.data.email;
  return (await readTicket(cookieHeader))?.user.email ?? "";
}

async function withPlainAddress(response: Response, page: "/login" | "/settings"): Promise<Response> {
  const location = response.headers.get("location");
  if (location) response.headers.set("location", plainAddress(location, page));
  if (!response.headers.get("content-type")?.includes("json")) return response;
  const answer = fieldsSchema.parse(await response.json());
  const url = answer["url"];
  const plain = typeof url === "string" ? { ...answer, url: plainAddress(url, page) } : answer;
  return Response.json(plain, { status: response.status, headers: response.headers });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}
