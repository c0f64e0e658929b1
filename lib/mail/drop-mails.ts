import { MailModel } from "@/models/mail";

/** Forgets the mails with these keys: what wasn't sent yet never is. Of a sent one nothing but that it was is left. */
export async function dropMails(keys: readonly string[]): Promise<void> {
  await MailModel.deleteMany({ key: { $in: [...keys] }, status: { $ne: "sent" } });
}
