import { randomToken } from "@/lib/platform/crypto";
import { log } from "@/lib/platform/log";
import { mailErrors } from "@/messages/mail-en";
import { type MailDoc, MailModel } from "@/models/mail";

/** Longer than any request to the mail service takes: a lease that ran out belonged to a process that is gone. */
const LEASE_MS = 60_000;

/**
 * Takes the mail that is due longest, for this process alone, and counts the try; null when none is due. By the
 * database's clock, so that processes whose clocks differ agree.
 */
export async function claimMail(): Promise<MailDoc | null> {
  const leaseUntil = { $dateAdd: { startDate: "$$NOW", unit: "millisecond", amount: LEASE_MS } };
  return MailModel.findOneAndUpdate(
    { status: "queued", $expr: { $lte: ["$nextTryAt", "$$NOW"] } },
    [{ $set: { status: "sending", leaseToken: randomToken(), leaseUntil, tries: { $add: ["$tries", 1] } } }],
    { sort: { nextTryAt: 1 }, returnDocument: "after", updatePipeline: true },
  ).lean<MailDoc>();
}

/**
 * Says of mails whose process ended while sending them that nobody knows what became of them. Never sends them again:
 * that is a person's to decide.
 */
export async function markLostMails(): Promise<void> {
  const { modifiedCount } = await MailModel.updateMany(
    { status: "sending", $expr: { $lt: ["$leaseUntil", "$$NOW"] } },
    { $set: { status: "unsure", leaseToken: null, leaseUntil: null, lastError: mailErrors.stopped } },
  );
  if (modifiedCount > 0) log.error("mail.unsure", { count: modifiedCount, reason: "lease" });
}
