import { z } from "zod";

/** What became of a mail that was handed to SendGrid. */
export type SendFailure =
  /** It will not take this mail, however often it is asked. `fields` are SendGrid's names of what is wrong. */
  | { kind: "refused"; status: number; fields: string[] }
  /** It took nothing; another try makes sense, after `retryAfterMs` where it said so. */
  | { kind: "busy"; retryAfterMs: number | null }
  | { kind: "unavailable"; status: number; retryAfterMs: number | null }
  | { kind: "unreachable" }
  /** The request went out and its answer was lost: it may have been taken or not. */
  | { kind: "lost" };

/** Codes with which no request has left: the name, the connection or the encryption failed before. */
const NOT_LEFT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EACCES|EPROTO|CERT_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|ERR_TLS_\w+)$/;

const errorsSchema = z.object({ errors: z.array(z.object({ field: z.string().nullish() })) });
const headersSchema = z.looseObject({
  "retry-after": z.string().optional(),
  "x-ratelimit-reset": z.coerce.string().optional(),
});
const answeredSchema = z.object({ code: z.number(), response: z.object({ headers: z.unknown(), body: z.unknown() }) });
const redirectSchema = z.object({ response: z.object({ status: z.number() }) });
const brokenSchema = z.object({ code: z.string() });

/**
 * Says what an error of the SDK means: its ResponseError where SendGrid answered, axios's where it didn't. Never gives
 * SendGrid's words on: they repeat what was sent. Source: https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses.
 */
export function readFailure(error: unknown, now = Date.now()): SendFailure {
  const answered = answeredSchema.safeParse(error);
  if (answered.success) return readAnswer(answered.data, now);
  const redirect = redirectSchema.safeParse(error);
  if (redirect.success) return { kind: "refused", status: redirect.data.response.status, fields: [] };
  const broken = brokenSchema.safeParse(error);
  return broken.success && NOT_LEFT.test(broken.data.code) ? { kind: "unreachable" } : { kind: "lost" };
}

function readAnswer({ code: status, response }: z.infer<typeof answeredSchema>, now: number): SendFailure {
  const retryAfterMs = waitOf(response.headers, now);
  if (status === 429) return { kind: "busy", retryAfterMs };
  if (status >= 500 || status === 408) return { kind: "unavailable", status, retryAfterMs };
  const body = errorsSchema.safeParse(response.body);
  const fields = body.success ? body.data.errors.map(({ field }) => field ?? "").filter((field) => isName(field)) : [];
  return { kind: "refused", status, fields };
}

/** A field's name in their API, as in `personalizations.0.to`, and nothing that holds anybody's data. */
function isName(field: string): boolean {
  return /^[a-z0-9_.[\]]{1,80}$/i.test(field);
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), else `X-RateLimit-Reset` in seconds since 1970. */
function waitOf(headers: unknown, now: number): number | null {
  const parsed = headersSchema.safeParse({ ...(typeof headers === "object" ? headers : {}) });
  if (!parsed.success) return null;
  const { "retry-after": after, "x-ratelimit-reset": reset } = parsed.data;
  const waits = [Number(after) * 1_000, Date.parse(after ?? "") - now, Number(reset) * 1_000 - now];
  const wait = waits.find((ms) => Number.isFinite(ms));
  return wait === undefined ? null : Math.max(0, wait);
}
