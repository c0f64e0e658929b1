import { env } from "./env";

/**
 * True when an account's address counts as verified: its owner proved it, or no mail service is set up that could ask.
 * Never enough for linking accounts: that takes `emailProvedAt` itself.
 */
export function isAddressVerified({ emailProvedAt }: { emailProvedAt?: Date | null }): boolean {
  return Boolean(emailProvedAt) || env().sendgrid === null;
}
