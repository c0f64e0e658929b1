import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { endSessions } from "./end-sessions";

/** Ends every session of the signed-in account, the one that asks too. */
export async function signOutEverywhere(ctx: UserContext): Promise<void> {
  await transaction((session) => endSessions(session, ctx.actor.userId));
}
