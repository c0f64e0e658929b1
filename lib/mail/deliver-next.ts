import { sendBySendGrid, type SendOutcome } from "@/lib/integrations/sendgrid";
import type { Env } from "@/lib/platform/env";
import { describeError, log } from "@/lib/platform/log";
import { mailErrors } from "@/messages/mail-en";
import { type MailDoc, type MailFields, MailModel } from "@/models/mail";
import { backoffMs, MAX_TRIES } from "./backoff";
import { openBody } from "./body";
import { claimMail } from "./lease";

type Settings = NonNullable<Env["sendgrid"]>;
/** What the deliverer does next: look again at once, wait for a mail, or leave the service alone for a while. */
export type Delivery = { kind: "handled" } | { kind: "nothing" } | { kind: "busy"; waitMs: number };

type Outcome = Partial<Pick<MailFields, "status" | "nextTryAt" | "sentAt" | "sealedBody" | "lastError">>;

const HANDLED: Delivery = { kind: "handled" };

/** Sends the mail that is due longest, if there is one. Throws when the database is away. */
export async function deliverNext(settings: Settings): Promise<Delivery> {
  const mail = await claimMail();
  if (!mail) return { kind: "nothing" };
  const { to, subject } = mail;
  const body = readBody(mail);
  if (!body) return settle(mail, { status: "failed", lastError: mailErrors.unreadable });
  const outcome = await sendBySendGrid(settings, { to, subject, ...body });
  return settleBy(mail, outcome);
}

function readBody({ _id, key, sealedBody }: MailDoc) {
  try {
    return openBody(key, sealedBody ?? "");
  } catch (error) {
    log.error("mail.unreadable", { mailId: String(_id), ...describeError(error) });
    return null;
  }
}

/** Only what is certain is repeated: that SendGrid took nothing. What got lost on the way may have arrived. */
async function settleBy(mail: MailDoc, outcome: SendOutcome): Promise<Delivery> {
  if (outcome.kind === "sent") {
    log.info("mail.sent", { mailId: String(mail._id), template: mail.template, messageId: outcome.messageId });
    const settled = await settle(mail, { status: "sent", sentAt: new Date(), sealedBody: null, lastError: null });
    // Whom it was to is gone from everywhere else by now.
    if (mail.template === "deletion-done") await MailModel.deleteOne({ _id: mail._id, status: "sent" });
    return settled;
  }
  if (outcome.kind === "refused") {
    const { status, fields } = outcome;
    return settle(mail, { status: "failed", lastError: mailErrors.refused(status, fields.join(", ")) });
  }
  if (outcome.kind === "lost") return settle(mail, { status: "unsure", lastError: mailErrors.lost });
  if (mail.tries >= MAX_TRIES) return settle(mail, { status: "failed", lastError: mailErrors.tooOften(mail.tries) });
  const retryAfterMs = outcome.kind === "unreachable" ? null : outcome.retryAfterMs;
  const waitMs = backoffMs(mail.tries, retryAfterMs);
  const nextTryAt = new Date(Date.now() + waitMs);
  const isTooLate = Boolean(mail.usefulUntil && nextTryAt > mail.usefulUntil);
  if (isTooLate) await settle(mail, { status: "failed", lastError: mailErrors.tooLate });
  else await settle(mail, { status: "queued", nextTryAt, lastError: sayWhy(outcome) });
  return outcome.kind === "busy" ? { kind: "busy", waitMs: retryAfterMs ?? waitMs } : HANDLED;
}

function sayWhy(outcome: Exclude<SendOutcome, { kind: "sent" | "refused" | "lost" }>): string {
  if (outcome.kind === "busy") return mailErrors.busy;
  return outcome.kind === "unreachable" ? mailErrors.unreachable : mailErrors.unavailable(outcome.status);
}

/** Writes what became of a mail, unless it is this process's no more. */
async function settle(mail: MailDoc, change: Outcome): Promise<Delivery> {
  const { _id, leaseToken = null, template, tries } = mail;
  const { matchedCount } = await MailModel.updateOne(
    { _id, status: "sending", leaseToken },
    { $set: { ...change, leaseToken: null, leaseUntil: null } },
  );
  const fields = { mailId: String(_id), template, tries };
  if (matchedCount === 0) log.warn("mail.lease_lost", fields);
  else if (change.status === "queued") log.warn("mail.retry", { ...fields, reason: change.lastError ?? null });
  else if (change.status !== "sent")
    log.error(`mail.${change.status}`, { ...fields, reason: change.lastError ?? null });
  return HANDLED;
}
