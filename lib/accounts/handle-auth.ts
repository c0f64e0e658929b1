import NextAuth from "next-auth/next";
import { NextRequest } from "next/server";
import { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import { errorResponse } from "@/lib/platform/error-response";
import { AppError } from "@/lib/platform/errors";
import { readText } from "@/lib/platform/read-json";
import { apiMessages } from "@/messages/api-en";
import { authOptions } from "./auth-options";
import { limitSignIn } from "./limit-sign-in";

/** The steps of NextAuth that the app uses, as the parts of the path after `/api/auth`. */
export const authParamsSchema = z.object({
  nextauth: z.union([
    z.tuple([z.enum(["csrf", "session", "providers", "signin", "signout", "error"])]),
    z.tuple([z.enum(["signin", "callback"]), z.literal("credentials")]),
  ]),
});

const typedSchema = z.object({ email: z.string() });

/**
 * Lets NextAuth answer a request, after the sign-in limits. Throws TOO_LARGE and BAD_INPUT for a body that is neither
 * a form nor JSON. A try over the limit answers 429 in our shape, with the `url` that NextAuth's client looks for.
 */
export async function handleAuth(
  ctx: Context,
  nextauth: z.output<typeof authParamsSchema>["nextauth"],
  request: Request,
): Promise<Response> {
  const body = request.method === "POST" ? await readText(request) : undefined;
  if (body !== undefined && nextauth[0] === "callback") {
    const refusal = await refuseTooMany(ctx, readFields(body, request.headers.get("content-type") ?? ""));
    if (refusal) return refusal;
  }
  const copy = new NextRequest(request.url, { method: request.method, headers: request.headers, body: body ?? null });
  const response: Response = await NextAuth(
    copy,
    { params: Promise.resolve({ nextauth: [...nextauth] }) },
    authOptions(),
  );
  if (response.status === 500) throw new AppError("BAD_INPUT", apiMessages.accounts.badSignIn);
  return response;
}

function readFields(body: string, contentType: string): unknown {
  if (!contentType.includes("application/json")) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new AppError("BAD_INPUT", apiMessages.notJson, { cause });
  }
}

async function refuseTooMany(ctx: Context, fields: unknown): Promise<Response | null> {
  const typed = typedSchema.safeParse(fields);
  try {
    await limitSignIn(ctx.clientAddress, typed.success ? typed.data.email : "");
    return null;
  } catch (error) {
    const refusal = errorResponse(error, ctx.requestId);
    const code = error instanceof AppError ? error.code : "UNAVAILABLE";
    const url = `${env().APP_URL}/login?error=${code}`;
    return Response.json({ ...(await refusal.json()), url }, { status: refusal.status, headers: refusal.headers });
  }
}
