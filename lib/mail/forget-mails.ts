import type { ClientSession } from "mongoose";
import { MailModel } from "@/models/mail";

/** Removes every mail of an account that goes: they hold its address. */
export async function forgetMails(session: ClientSession, userId: string): Promise<void> {
  await MailModel.deleteMany({ userId }, { session });
}
