import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { ListedMail } from "@/lib/schemas/admin";
import { adminMessages } from "@/messages/admin-en";
import { type MailDoc, MailModel } from "@/models/mail";
import { toListedMail } from "./to-listed-mail";
import { wakeDelivery } from "./wake";

/**
 * Puts a mail that was kept, failed or got lost back in the queue, with all its tries. Throws NOT_FOUND, CONFLICT while
 * it is being sent or once it was, NOT_CONFIGURED without a mail service.
 */
export async function sendMailAgain(id: string): Promise<ListedMail> {
  await connectDb();
  if (!(await MailModel.exists({ _id: id }))) throw await refusal(id);
  if (!env().sendgrid) throw new AppError("NOT_CONFIGURED", adminMessages.noMailService);
  const mail = await MailModel.findOneAndUpdate(
    { _id: id, status: { $in: ["queued", "failed", "unsure", "kept"] }, sealedBody: { $ne: null } },
    { $set: { status: "queued", tries: 0, nextTryAt: new Date(), lastError: null } },
    { returnDocument: "after" },
  ).lean<MailDoc>();
  if (!mail) throw await refusal(id);
  wakeDelivery();
  return toListedMail(mail);
}

async function refusal(id: string): Promise<AppError> {
  const mail = await MailModel.findById(id, { status: 1 }).lean();
  if (!mail) return new AppError("NOT_FOUND", adminMessages.noSuchMail);
  return new AppError("CONFLICT", mail.status === "sending" ? adminMessages.mailBusy : adminMessages.mailGone);
}
