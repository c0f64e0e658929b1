import { connectDb } from "@/lib/platform/db";
import type { MailStatus } from "@/lib/schemas/mail";
import { MailModel } from "@/models/mail";

/** How many mails of the last 30 days have that status. */
export async function countMails(status: MailStatus): Promise<number> {
  await connectDb();
  return MailModel.countDocuments({ status });
}
