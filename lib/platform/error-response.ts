import { apiMessages } from "@/messages/api-en";
import { AppError } from "./errors";
import { describeError, log } from "./log";

/** The one place where errors become answers: known ones as they are, others as a generic text and a log line. */
export function errorResponse(error: unknown, requestId: string): Response {
  const known = error instanceof AppError ? error : fromUnknown(error);
  if (known.status >= 500) {
    log.error("request.failed", { requestId, code: known.code, ...describeError(known.cause ?? known) });
  }
  const headers = new Headers();
  if (known.retryAfterSeconds !== undefined) headers.set("retry-after", String(known.retryAfterSeconds));
  const { code, message, fields } = known;
  const body = { error: { code, message, requestId, ...(fields ? { fields } : {}) } };
  return Response.json(body, { status: known.status, headers });
}

function fromUnknown(cause: unknown): AppError {
  const isDatabaseGone = cause instanceof Error && /^Mongo(ose)?(ServerSelection|Network)/.test(cause.name);
  return isDatabaseGone
    ? new AppError("UNAVAILABLE", apiMessages.databaseAway, { cause })
    : new AppError("INTERNAL", apiMessages.wentWrong, { cause });
}
