import { env } from "@/lib/platform/env";
import type { ListedMail } from "@/lib/schemas/admin";
import type { MailDoc } from "@/models/mail";

/** A mail as operators list it. */
export function toListedMail(mail: MailDoc): ListedMail {
  return {
    id: String(mail._id),
    to: mail.to,
    subject: mail.subject,
    status: mail.status,
    tries: mail.tries,
    lastError: mail.lastError ?? null,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
    isSendable: env().sendgrid !== null && Boolean(mail.sealedBody) && mail.status !== "sending",
  };
}
