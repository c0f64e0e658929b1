import { sha256 } from "@/lib/platform/crypto";
import { takeFromLimit } from "@/lib/platform/rate-limit";

const BY_ADDRESS = { name: "sign-in-address", max: 60, windowSeconds: 15 * 60 };
const BY_ACCOUNT_AND_ADDRESS = { name: "sign-in-account-address", max: 20, windowSeconds: 15 * 60 };
/** More than one address may try, so that nobody can lock another person out from a single one. */
const BY_ACCOUNT = { name: "sign-in-account", max: 100, windowSeconds: 15 * 60 };

/**
 * Counts one try to sign in, by the client's address, by the account it tries (its address is kept as a hash), and by
 * both; a try that the first two refuse does not count against the account. Throws RATE_LIMITED.
 */
export async function limitSignIn(clientAddress: string, email: string): Promise<void> {
  await takeFromLimit(BY_ADDRESS, clientAddress);
  const account = sha256(email.trim().toLowerCase());
  await takeFromLimit(BY_ACCOUNT_AND_ADDRESS, `${account}:${clientAddress}`);
  await takeFromLimit(BY_ACCOUNT, account);
}
