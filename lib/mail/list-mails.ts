import { connectDb } from "@/lib/platform/db";
import type { MailList, MailQuery } from "@/lib/schemas/admin";
import { type MailDoc, MailModel } from "@/models/mail";
import { toListedMail } from "./to-listed-mail";

/** One page of the mails of the last 30 days, newest first, and how many there are. */
export async function listMails({ status, page, perPage }: MailQuery): Promise<MailList> {
  await connectDb();
  const filter = status ? { status } : {};
  const [mails, total] = await Promise.all([
    MailModel.find(filter)
      .sort({ createdAt: -1, _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<MailDoc[]>(),
    MailModel.countDocuments(filter),
  ]);
  return { items: mails.map(toListedMail), total };
}
