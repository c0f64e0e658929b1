import { isAddressVerified } from "@/lib/platform/address-proof";
import type { MailName } from "@/lib/schemas/mail";
import type { UserDoc } from "@/models/user";

/**
 * The key of a mail that tells a user what was changed at `at`. To an address that nobody has proved there is one of a
 * kind a day: it may be a stranger's, whose mailbox somebody wants to fill by changing things again and again.
 */
export function noticeKey(name: MailName, user: Pick<UserDoc, "_id" | "emailProvedAt">, at = new Date()): string {
  const occasion = isAddressVerified({ emailProvedAt: user.emailProvedAt ?? null })
    ? at.getTime()
    : at.toISOString().slice(0, 10);
  return `${name}:${String(user._id)}:${occasion}`;
}
