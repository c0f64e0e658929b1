import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/platform/crypto";

const COUNT = 10;
const GROUPS = 6;
const GROUP_CHARS = 4;
/** Crockford's base32 (https://www.crockford.com/base32.html): no letter looks like a digit. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten codes of 120 random bits, so that a fast hash of each can be kept, and those hashes. */
export function createRecoveryCodes(): { recoveryCodes: string[]; recoveryHashes: string[] } {
  const recoveryCodes = Array.from({ length: COUNT }, createCode);
  return { recoveryCodes, recoveryHashes: recoveryCodes.map(hashRecoveryCode) };
}

/** SHA-256 of a code, however its letters and spaces were typed. */
export function hashRecoveryCode(code: string): string {
  const typed = code.toLowerCase().replaceAll(/[\s-]/g, "");
  return sha256(typed.replaceAll("o", "0").replaceAll(/[il]/g, "1"));
}

function createCode(): string {
  const letters = [...randomBytes(GROUPS * GROUP_CHARS)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_CHARS, (group + 1) * GROUP_CHARS).join(""),
  ).join("-");
}
