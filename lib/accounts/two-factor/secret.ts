import { Secret, TOTP } from "otpauth";
import { isSealedWithOldKey, seal, unseal } from "@/lib/platform/secret-box";

/** Who the codes are for, as authenticators list it. */
const ISSUER = "Vectort.io";
/** 160 bits, as RFC 4226 (section 4, R6) recommends. */
const SECRET_BYTES = 20;
/** One step of 30 s before and after the current one, for clocks that differ (RFC 6238, section 5.2). */
const WINDOW_STEPS = 1;

const boundTo = (userId: string): string => `users/${userId}/twoFactor`;

/** A new secret: as authenticators take it, and sealed for the database. */
export function createSecret(userId: string, label: string): { secret: string; uri: string; sealedSecret: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  const uri = totpOf(secret, label).toString();
  return { secret: secret.base32, uri, sealedSecret: seal(secret.base32, boundTo(userId)) };
}

/** The time step whose code `code` is, by the clock of this process; null for a code of no step near it (RFC 6238). */
export function stepOfCode(userId: string, sealedSecret: string, code: string): number | null {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const totp = totpOf(Secret.fromBase32(unseal(sealedSecret, boundTo(userId))), "");
  const timestamp = Date.now();
  const delta = totp.validate({ token, timestamp, window: WINDOW_STEPS });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** The same secret sealed with the current key, where an older one had sealed it. */
export function sealAnew(userId: string, sealedSecret: string): string {
  if (!isSealedWithOldKey(sealedSecret)) return sealedSecret;
  return seal(unseal(sealedSecret, boundTo(userId)), boundTo(userId));
}

function totpOf(secret: Secret, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: "SHA1", digits: 6, period: 30 });
}
