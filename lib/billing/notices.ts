import type { ClientSession, Types } from "mongoose";
import { formatCredits } from "@/lib/credits";
import { sendMail } from "@/lib/mail";
import { type UserDoc, UserModel } from "@/models/user";

type NoticeName = "purchase" | "refund-taken" | "dispute-taken" | "dispute-returned";
type Notice = {
  /** The ledger entry's key: one mail an entry. */
  key: string;
  name: NoticeName;
  centicredits: number;
};

/** Which mail tells of a move; null where credits come back after a refund that didn't work. */
export function noticeOf(kind: "refund" | "dispute", amountCenticredits: number): NoticeName | null {
  if (kind === "dispute") return amountCenticredits < 0 ? "dispute-taken" : "dispute-returned";
  return amountCenticredits < 0 ? "refund-taken" : null;
}

/** Writes the buyer a mail in the caller's transaction, with the balance as it is then. Nobody is written to who left. */
export async function tellBuyer(session: ClientSession, userId: Types.ObjectId, notice: Notice): Promise<void> {
  const user = await UserModel.findById(userId).session(session).lean<UserDoc>();
  if (!user || user.deletedAt) return;
  const props = {
    name: user.name,
    credits: formatCredits(notice.centicredits),
    balance: formatCredits(user.balanceCenticredits),
  };
  const template = { name: notice.name, props };
  await sendMail({ to: user.email, key: `billing:${notice.key}`, template, userId: String(userId) }, session);
}
