import type { Account } from "@/lib/schemas/account";

/** Centicredits that wait until the address is verified; 0 for whoever has verified it. */
export function creditsWaiting({ user, balanceCenticredits, spendableCenticredits }: Account): number {
  return user.emailVerified ? 0 : Math.max(0, balanceCenticredits - spendableCenticredits);
}
