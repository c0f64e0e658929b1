import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sha256 } from "./crypto";
import { env } from "./env";

const VERSION = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

type Key = { id: string; bytes: Buffer };

/** The key that seals now first, then those that only open what they sealed before. */
function keys(): Key[] {
  const { ENCRYPTION_KEY, ENCRYPTION_KEYS_OLD } = env();
  return [ENCRYPTION_KEY, ...ENCRYPTION_KEYS_OLD].map((secret) => {
    const bytes = Buffer.from(hkdfSync("sha256", secret, "vectort", "secret-box", 32));
    return { id: sha256(bytes).slice(0, 8), bytes };
  });
}

/**
 * Encrypts a secret for the database: AES-256-GCM (NIST SP 800-38D) with a random IV, as `v1.<key id>.<base64url>`.
 * `boundTo` names the row and field it stands in: the text opens nowhere else.
 */
export function seal(plain: string, boundTo: string): string {
  const [key] = keys();
  if (!key) throw new Error("There is no key to seal with.");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([iv, cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${key.id}.${sealed.toString("base64url")}`;
}

/** What `seal` was given. Throws when the key is gone, the text was changed, or it stands in another row. */
export function unseal(sealed: string, boundTo: string): string {
  const [version, keyId, body = ""] = sealed.split(".");
  const key = keys().find(({ id }) => id === keyId);
  if (version !== VERSION || !key) throw new Error("A stored secret was sealed with a key that is not here any more.");
  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** True when a text was sealed with an older key and should be sealed anew. */
export function isSealedWithOldKey(sealed: string): boolean {
  return sealed.split(".")[1] !== keys()[0]?.id;
}
