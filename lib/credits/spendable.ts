import { isAddressVerified } from "@/lib/platform/address-proof";

type Purse = { balanceCenticredits: number; lockedCenticredits: number; emailProvedAt?: Date | null };

/**
 * Centicredits that a run of this user may hold now: the balance, less what waits for the address to be verified;
 * never below 0, although a balance can be. An account older than its credits has neither field yet.
 */
export function spendable(user: Partial<Purse>): number {
  const { balanceCenticredits = 0, lockedCenticredits = 0, emailProvedAt = null } = user;
  const locked = isAddressVerified({ emailProvedAt }) ? 0 : lockedCenticredits;
  return Math.max(0, balanceCenticredits - locked);
}
