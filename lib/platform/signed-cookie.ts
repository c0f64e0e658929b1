import { isSignedBy, sign } from "./crypto";
import { hasSecureCookies, readCookie } from "./session";
import { z } from "zod";

/** A cookie of ours whose content we signed: what it is for, and how long it holds. */
export type SignedCookie<T extends z.ZodType> = { name: string; seconds: number; schema: T };

const envelope = z.object({ until: z.number().int(), data: z.unknown() });

/** The `Set-Cookie` line that leaves `data` with the browser, signed for this cookie alone. */
export function setSignedCookie<T extends z.ZodType>(cookie: SignedCookie<T>, data: z.output<T>): string {
  const until = Date.now() + cookie.seconds * 1_000;
  const body = Buffer.from(JSON.stringify({ until, data })).toString("base64url");
  return setCookie(fullName(cookie), `${body}.${sign(cookie.name, body)}`, cookie.seconds);
}

/** The `Set-Cookie` line that takes it away. */
export function clearSignedCookie(cookie: SignedCookie<z.ZodType>): string {
  return setCookie(fullName(cookie), "", 0);
}

/** What a request's `Cookie` header brings back; null where it is not there, not ours, or over. */
export function readSignedCookie<T extends z.ZodType>(
  cookie: SignedCookie<T>,
  cookieHeader: string | null,
): z.output<T> | null {
  const [body = "", signature = ""] = (readCookie(cookieHeader ?? "", fullName(cookie)) ?? "").split(".");
  if (!isSignedBy(cookie.name, body, signature)) return null;
  const { until, data } = envelope.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  return until > Date.now() ? (cookie.schema.safeParse(data).data ?? null) : null;
}

/** A `Set-Cookie` line for a cookie that no script reads and no other host gets. 0 seconds removes it. */
export function setCookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${hasSecureCookies() ? "; Secure" : ""}`;
}

function fullName({ name }: SignedCookie<z.ZodType>): string {
  return `${hasSecureCookies() ? "__Host-" : ""}${name}`;
}
