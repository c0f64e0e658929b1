import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { adminMessages } from "@/messages/admin-en";
import { UserModel } from "@/models/user";
import { endSessions } from "./end-sessions";
import { recordSecurityEvent } from "./record-security-event";

/**
 * Ends every session of an account for an operator, whose own address is kept out of that person's activity.
 * Throws NOT_FOUND.
 */
export async function endSessionsOf(userId: string, requestId: string): Promise<void> {
  await transaction(async (session) => {
    const isThere = await UserModel.exists({ _id: userId, deletedAt: null }).session(session);
    if (!isThere) throw new AppError("NOT_FOUND", adminMessages.noSuchUser);
    await endSessions(session, userId);
    const ctx = { requestId, clientAddress: "unknown" };
    await recordSecurityEvent({ userId, kind: "signed-out-everywhere", ctx, detail: "operator" }, session);
  });
}
