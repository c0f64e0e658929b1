import { sha256 } from "@/lib/platform/crypto";
import { takeFromLimit } from "@/lib/platform/rate-limit";

const BY_TARGET = { name: "account-mail-to", max: 6, windowSeconds: 60 * 60 };

/**
 * Counts one mail that somebody asks us to send to an address (kept as a hash), so that nobody's mailbox is filled
 * through us. Throws RATE_LIMITED.
 */
export async function limitMailTo(email: string): Promise<void> {
  await takeFromLimit(BY_TARGET, sha256(email));
}
