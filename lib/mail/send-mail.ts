import type { ClientSession } from "mongoose";
import { renderMail } from "@/lib/emails";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isDuplicateKey } from "@/lib/platform/errors";
import type { MailTemplate } from "@/lib/schemas/mail";
import { MailModel } from "@/models/mail";
import { sealBody } from "./body";
import { wakeDelivery } from "./wake";

type Mail = {
  to: string;
  /** Names the occasion: a second mail with the same key is the same mail, and has no effect. */
  key: string;
  template: MailTemplate;
  userId?: string;
};

/**
 * Stores a mail, in the caller's transaction when given its session, so that it exists exactly when what caused it
 * does; it is sent in the background. Without a mail service it is kept for operators to read. Throws for props that
 * don't fit and when the database is away, never because of the mail service.
 */
export async function sendMail(mail: Mail, session?: ClientSession): Promise<void> {
  const { subject, html, text } = await renderMail(mail.template);
  const now = new Date();
  const row = {
    to: mail.to,
    userId: mail.userId ?? null,
    template: mail.template.name,
    subject,
    sealedBody: sealBody(mail.key, { html, text }),
    status: env().sendgrid ? "queued" : "kept",
    nextTryAt: now,
    createdAt: now,
  } as const;
  await connectDb();
  try {
    // An upsert and not an insert: a duplicate key would end the caller's whole transaction.
    const options = { upsert: true, setDefaultsOnInsert: true, ...(session ? { session } : {}) };
    await MailModel.updateOne({ key: mail.key }, { $setOnInsert: row }, options);
  } catch (error) {
    if (session || !isDuplicateKey(error, "key")) throw error;
  }
  wakeAfter(session);
}

/** The row can be seen by the deliverers only when the caller's transaction is over. */
function wakeAfter(session?: ClientSession): void {
  if (!session) return wakeDelivery();
  session.removeListener("ended", wakeDelivery);
  session.once("ended", wakeDelivery);
}
