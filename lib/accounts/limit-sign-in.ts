import { sha256 } from "@/lib/platform/crypto";
import { takeFromLimit } from "@/lib/platform/rate-limit";

const BY_ADDRESS = { name: "sign-in-address", max: 60, windowSeconds: 15 * 60 };
const BY_ACCOUNT = { name: "sign-in-account", max: 20, windowSeconds: 15 * 60 };

/**
 * Counts one try to sign in, by the client's address and by the account it tries (its address is kept as a hash).
 * Throws RATE_LIMITED.
 */
export async function limitSignIn(clientAddress: string, email: string): Promise<void> {
  await takeFromLimit(BY_ADDRESS, clientAddress);
  await takeFromLimit(BY_ACCOUNT, sha256(email.trim().toLowerCase()));
}
