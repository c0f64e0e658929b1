import type { Types } from "mongoose";
import { type GitHub, openGitHub } from "@/lib/integrations/github";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { isSealedWithOldKey, seal, unseal } from "@/lib/platform/secret-box";
import { repositoryMessages } from "@/messages/repositories-en";
import { type ConnectionDoc, ConnectionModel } from "@/models/connection";
import { gitHubSettings } from "./git-hub-settings";

/** A user's GitHub, opened. */
export type OpenConnection = { gitHub: GitHub; connection: ConnectionDoc };

/** What a connection's token is sealed for. */
export function tokenPlace(id: Types.ObjectId): string {
  return `connection:${String(id)}:token`;
}

/** The token of a connection. Throws where its key is gone or it stands in another row. */
export function tokenOf({ _id, sealedToken }: Pick<ConnectionDoc, "_id" | "sealedToken">): string {
  return unseal(sealedToken, tokenPlace(_id));
}

/** The user's connection to GitHub; null where there is none. */
export async function findConnection(ctx: UserContext): Promise<ConnectionDoc | null> {
  await connectDb();
  return ConnectionModel.findOne({ userId: ctx.actor.userId, provider: "github" }).lean<ConnectionDoc>();
}

/**
 * The token of a connection, sealed anew where its key is an old one. One that can't be read any more is forgotten, so that
 * the person connects again: CONFLICT.
 */
export async function usableToken(connection: ConnectionDoc): Promise<string> {
  const { _id, sealedToken, userId } = connection;
  const token = readableToken(connection);
  if (token === null) {
    await ConnectionModel.deleteOne({ _id });
    throw new AppError("CONFLICT", repositoryMessages.connectionOver);
  }
  if (isSealedWithOldKey(sealedToken)) {
    await ConnectionModel.updateOne({ _id, userId, sealedToken }, { sealedToken: seal(token, tokenPlace(_id)) });
  }
  return token;
}

/** The token of a connection; null where it can't be read any more. */
export function readableToken(connection: ConnectionDoc): string | null {
  try {
    return tokenOf(connection);
  } catch (error) {
    log.error("connection.unreadable", { userId: String(connection.userId), ...describeError(error) });
    return null;
  }
}

/** GitHub as the user sees it. Throws NOT_CONFIGURED, and CONFLICT where GitHub is not connected. */
export async function openConnection(ctx: UserContext): Promise<OpenConnection> {
  const settings = gitHubSettings();
  const connection = await findConnection(ctx);
  if (!connection) throw new AppError("CONFLICT", repositoryMessages.notConnected);
  return { gitHub: openGitHub(settings, await usableToken(connection)), connection };
}
