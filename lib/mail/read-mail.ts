import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { ReadMail } from "@/lib/schemas/admin";
import { adminMessages } from "@/messages/admin-en";
import { type MailDoc, MailModel } from "@/models/mail";
import { openBody } from "./body";
import { toListedMail } from "./to-listed-mail";

/** One mail with its text and HTML; both null once it was sent. Throws NOT_FOUND. */
export async function readMail(id: string): Promise<ReadMail> {
  await connectDb();
  const mail = await MailModel.findById(id).lean<MailDoc>();
  if (!mail) throw new AppError("NOT_FOUND", adminMessages.noSuchMail);
  const body = mail.sealedBody ? openBody(mail.key, mail.sealedBody) : null;
  return { ...toListedMail(mail), text: body?.text ?? null, html: body?.html ?? null };
}
