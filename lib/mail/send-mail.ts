import type { ClientSession } from "mongoose";
import { renderMail } from "@/lib/emails";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isDuplicateKey } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import type { MailStatus, MailTemplate } from "@/lib/schemas/mail";
import { mailErrors, mailMessages } from "@/messages/mail-en";
import { MailModel } from "@/models/mail";
import { sealBody } from "./body";
import { wakeDelivery } from "./wake";

type Mail = {
  to: string;
  /** Names the occasion: a second mail with the same key is the same mail, and has no effect. */
  key: string;
  template: MailTemplate;
  userId?: string;
  /** One address that an answer goes to, instead of ours; valid. */
  replyTo?: string | undefined;
};

/**
 * Stores a mail, in the caller's transaction when given its session, so that it exists exactly when what caused it
 * does; it is sent in the background. Without a mail service it is kept for operators to read. Throws when the database
 * is away, and for nothing else: a mail that can't be written is stored as failed.
 */
export async function sendMail(mail: Mail, session?: ClientSession): Promise<void> {
  const now = new Date();
  const { to, key, userId = null, template } = mail;
  const written = await write(mail);
  const usefulUntil = endOfLink(template, now);
  const row = { to, userId, template: template.name, nextTryAt: now, usefulUntil, createdAt: now, ...written };
  await connectDb();
  try {
    // An upsert and not an insert: a duplicate key would end the caller's whole transaction.
    const options = { upsert: true, setDefaultsOnInsert: true, ...(session ? { session } : {}) };
    await MailModel.updateOne({ key }, { $setOnInsert: row }, options);
  } catch (error) {
    if (session || !isDuplicateKey(error, "key")) throw error;
  }
  wakeAfter(session);
}

type Written = { subject: string; sealedBody: string | null; status: MailStatus; lastError: string | null };

async function write({ key, template, replyTo }: Mail): Promise<Written> {
  try {
    const { subject, html, text } = await renderMail(template);
    const status = env().sendgrid ? "queued" : "kept";
    return { subject, sealedBody: sealBody(key, { html, text, replyTo }), status, lastError: null };
  } catch (error) {
    log.error("mail.unwritten", { template: template.name, ...describeError(error) });
    const { subject } = mailMessages[template.name];
    return { subject, sealedBody: null, status: "failed", lastError: mailErrors.unwritten };
  }
}

/** When the link of a mail that is written at `now` ends; null where it has none. */
function endOfLink({ props }: MailTemplate, now: Date): Date | null {
  const minutes = "minutes" in props ? props.minutes : "hours" in props ? props.hours * 60 : null;
  return minutes === null ? null : new Date(now.getTime() + minutes * 60_000);
}

/** The row can be seen by the deliverers only when the caller's transaction is over. */
function wakeAfter(session?: ClientSession): void {
  if (!session) return wakeDelivery();
  session.removeListener("ended", wakeDelivery);
  session.once("ended", wakeDelivery);
}
