import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { endSessions } from "./end-sessions";
import { recordSecurityEvent } from "./record-security-event";

/** Ends every session of the signed-in account, the one that asks too. */
export async function signOutEverywhere(ctx: UserContext): Promise<void> {
  const { userId } = ctx.actor;
  await transaction(async (session) => {
    await endSessions(session, userId);
    await recordSecurityEvent({ userId, kind: "signed-out-everywhere", ctx }, session);
  });
}
