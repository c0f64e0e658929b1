import { env } from "./env";

type Proof = { emailProvedAt?: Date | null; isProofByLinkAlone?: boolean };

/**
 * True when an account's address counts as verified: its owner proved it, or no mail service is set up that could ask.
 * Never enough for linking accounts: that takes `isAddressHeld`.
 */
export function isAddressVerified({ emailProvedAt }: Proof): boolean {
  return Boolean(emailProvedAt) || env().sendgrid === null;
}

/**
 * True when whoever holds an account has proved its address, by a link opened in the account's own session, a reset, or
 * a provider. A link alone may have been opened by the owner of an address with which a stranger registered.
 */
export function isAddressHeld({ emailProvedAt, isProofByLinkAlone }: Proof): boolean {
  return Boolean(emailProvedAt) && !isProofByLinkAlone;
}
