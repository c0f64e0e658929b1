import { endSessionsOf } from "@/lib/accounts";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";

/** Signs somebody out everywhere, such as when an account was taken over. Throws NOT_FOUND. */
export async function endUserSessions(ctx: UserContext, userId: string): Promise<void> {
  const { requestId, actor } = ctx;
  await endSessionsOf(userId, requestId);
  log.info("operator.ended_sessions", { requestId, operatorId: actor.userId, userId });
}
