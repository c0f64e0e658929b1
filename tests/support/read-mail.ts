import { openBody } from "@/lib/mail/body";
import type { MailName } from "@/lib/schemas/mail";
import { MailModel } from "@/models/mail";

type ReadMail = {
  template: MailName;
  subject: string;
  html: string;
  text: string;
  replyTo: string | undefined;
  links: string[];
};

/** The mails to an address that wait or are kept in the database, oldest first, as their reader would have them. */
export async function mailsTo(to: string): Promise<ReadMail[]> {
  const rows = await MailModel.find({ to, sealedBody: { $ne: null } })
    .sort({ _id: 1 })
    .lean();
  return rows.map(({ key, template, subject, sealedBody }) => {
    const { html, text, replyTo } = openBody(key, sealedBody ?? "");
    return { template, subject, html, text, replyTo, links: text.match(/https?:\/\/\S+/g) ?? [] };
  });
}
