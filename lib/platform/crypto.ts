import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { processGlobal } from "./process-global";

/** Hex SHA-256 of `data`. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** `bytes` random bytes as base64url. */
export function randomToken(bytes = 24): string {
  return randomBytes(bytes).toString("base64url");
}

/** A 256-bit key for one purpose, derived from NEXTAUTH_SECRET (HKDF-SHA-256, RFC 5869). */
function purposeKey(purpose: string): Buffer {
  const keys = processGlobal("purpose-keys", () => new Map<string, Buffer>());
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "vectort", purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}

/** Base64url HMAC-SHA-256 of `message`, under a key that belongs to `purpose` alone. */
export function sign(purpose: string, message: string): string {
  return createHmac("sha256", purposeKey(purpose)).update(message).digest("base64url");
}

/** True when `signature` is what `sign` gives; takes the same time wherever they differ. */
export function isSignedBy(purpose: string, message: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, message));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
