import { GitHubFailure, revokeGitHubGrant } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { repositoryMessages } from "@/messages/repositories-en";
import { type ConnectionDoc, ConnectionModel } from "@/models/connection";
import { findConnection, readableToken } from "./open-connection";

/**
 * Disconnects GitHub: what the person allowed is taken back there, and only then forgotten here. Nothing happens where it
 * isn't connected. Throws UPSTREAM_FAILED while GitHub can't be reached.
 */
export async function disconnect(ctx: UserContext): Promise<void> {
  const connection = await findConnection(ctx);
  if (connection) await revoke(connection);
}

/**
 * Takes back every connection of a user. False where a provider can't be reached, so that it has to be tried again;
 * `isLast` forgets the token all the same.
 */
export async function revokeConnectionsOf(userId: string, isLast: boolean): Promise<boolean> {
  await connectDb();
  let isDone = true;
  for (const connection of await ConnectionModel.find({ userId }).lean<ConnectionDoc[]>()) {
    try {
      await revoke(connection);
    } catch (error) {
      log.warn("connection.not_revoked", { userId, ...describeError(error) });
      if (isLast) await ConnectionModel.deleteOne({ _id: connection._id });
      else isDone = false;
    }
  }
  return isDone;
}

async function revoke(connection: ConnectionDoc): Promise<void> {
  const { github } = env();
  // Without keys there is nobody to ask; without its key the token can't be read by anybody.
  const token = github ? readableToken(connection) : null;
  try {
    if (github && token !== null) await revokeGitHubGrant(github, token);
  } catch (cause) {
    if (!(cause instanceof GitHubFailure)) throw cause;
    throw new AppError("UPSTREAM_FAILED", repositoryMessages.notRevoked, { cause });
  }
  await ConnectionModel.deleteOne({ _id: connection._id });
  log.info("connection.ended", { userId: String(connection.userId), provider: connection.provider });
}
