import { GitHubFailure } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { repositoryMessages as says } from "@/messages/repositories-en";
import { type ConnectionDoc, ConnectionModel } from "@/models/connection";

/**
 * Does `work` at GitHub and says what went wrong there as the product does. A connection that GitHub has ended is
 * forgotten, so that the person is asked to connect again.
 */
export async function orSayFailure<T>(
  ctx: UserContext,
  connection: ConnectionDoc | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error;
    const { kind, status, retryAfterSeconds } = error;
    log.warn("github.failed", { requestId: ctx.requestId, userId: ctx.actor.userId, kind, status });
    const cause = error;
    switch (kind) {
      case "unauthorised":
        if (!connection) throw new AppError("UPSTREAM_FAILED", says.refused, { cause });
        await ConnectionModel.deleteOne({ _id: connection._id });
        throw new AppError("CONFLICT", says.connectionOver, { cause });
      case "rate-limited":
        throw new AppError("RATE_LIMITED", connection ? says.limited : says.limitedUnconnected, {
          cause,
          retryAfterSeconds: retryAfterSeconds ?? 60,
        });
      case "missing":
        throw new AppError("NOT_FOUND", says.missing, { cause });
      case "unavailable":
        throw new AppError("UPSTREAM_FAILED", says.away, { cause });
      default:
        throw new AppError("CONFLICT", says.refused, { cause });
    }
  }
}
