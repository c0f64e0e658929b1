import type { z } from "zod";
import { errorBodySchema } from "@/lib/schemas/error";
import { t } from "@/messages/en";

/** An answer of the API that is not a success, or no answer at all (`OFFLINE`, status 0). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

type Method = "GET" | "POST" | "PATCH" | "DELETE";
type CallOptions = { method?: Method; body?: unknown; signal?: AbortSignal };

/**
 * Calls a route of our own and reads its JSON with `schema`. Throws an ApiError with a sentence for people; an aborted
 * call throws the AbortError of fetch.
 */
export async function callApi<S extends z.ZodType>(
  schema: S,
  path: string,
  options: CallOptions = {},
): Promise<z.output<S>> {
  const response = await send(path, options);
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new ApiError(response.status, "UNEXPECTED", t.common.errors.unexpected);
  return parsed.data;
}

/** Calls a route of our own whose answer has no body that matters. Throws like `callApi`. */
export async function callApiForNothing(path: string, options: CallOptions = {}): Promise<void> {
  await send(path, options);
}

/** Reads a text of our own, such as a file of a version. Throws like `callApi`. */
export async function readApiText(path: string, signal: AbortSignal): Promise<string> {
  return (await send(path, { signal })).text();
}

/** Reads bytes of our own, such as an archive. Throws like `callApi`. */
export async function readApiBlob(path: string): Promise<Blob> {
  return (await send(path, {})).blob();
}

async function send(path: string, { method = "GET", body, signal }: CallOptions): Promise<Response> {
  const init: RequestInit = { method };
  if (signal) init.signal = signal;
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "content-type": "application/json" };
  }
  const response = await fetch(path, init).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiError(0, "OFFLINE", t.common.errors.offline);
  });
  if (response.ok) return response;
  throw await readError(response);
}

/** The ApiError that a refused answer stands for. */
export async function readError(response: Response): Promise<ApiError> {
  const parsed = errorBodySchema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return new ApiError(response.status, "UNEXPECTED", t.common.errors.unexpected);
  const { code, message, fields } = parsed.data.error;
  const text = code === "UNAUTHENTICATED" ? t.common.errors.signedOut : message;
  return new ApiError(response.status, code, text, fields);
}

/** A sentence for people about whatever was thrown. */
export function sayError(error: unknown): string {
  return error instanceof ApiError ? error.message : t.common.errors.unexpected;
}

/** True for the error of a call that was given up on purpose. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
