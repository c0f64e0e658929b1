import { sendMail } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { accountMessages } from "@/messages/accounts-en";
import { UserModel } from "@/models/user";
import { endSessions } from "./end-sessions";
import { noticeKey } from "./notice-key";
import { readOwnUser } from "./read-own-user";
import { requireRecentProof } from "./recent-proof";
import { recordSecurityEvent } from "./record-security-event";

const KEPT_DAYS = 7;

/**
 * Schedules the end of the signed-in person's account in 7 days, ends every session and says so by mail. Asked again, the
 * first day stands. Throws FORBIDDEN without a recent proof.
 */
export async function deleteAccount(ctx: UserContext, password: string | undefined): Promise<{ deleteAfter: string }> {
  await requireRecentProof(ctx, password);
  return transaction(async (session) => {
    const user = await readOwnUser(ctx, session);
    const { _id, name, email, deleteAfter: scheduled } = user;
    const deleteAfter = scheduled ?? new Date(Date.now() + KEPT_DAYS * 24 * 60 * 60 * 1_000);
    await endSessions(session, _id);
    if (!scheduled) {
      await UserModel.updateOne({ _id }, { deleteAfter }, { session });
      await recordSecurityEvent({ userId: _id, kind: "deletion-scheduled", ctx }, session);
      const key = noticeKey("deletion-scheduled", user);
      const template = { name: "deletion-scheduled", props: { name, date: accountMessages.day(deleteAfter) } } as const;
      await sendMail({ to: email, key, userId: String(_id), template }, session);
    }
    return { deleteAfter: deleteAfter.toISOString() };
  });
}
