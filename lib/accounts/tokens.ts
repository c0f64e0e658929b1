import type { ClientSession, Types } from "mongoose";
import { randomToken, sha256 } from "@/lib/platform/crypto";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { accountMessages } from "@/messages/accounts-en";
import { type AccountTokenDoc, AccountTokenModel, type TokenPurpose } from "@/models/account-token";

const TOKEN_BYTES = 32;
/** How long each link can be used. */
export const TOKEN_MINUTES: Readonly<Record<TokenPurpose, number>> = { verify: 24 * 60, reset: 60, "change-email": 60 };

type Issue = { userId: Types.ObjectId; purpose: TokenPurpose; email: string };

/**
 * A new token for a link to `email`, in the caller's transaction, with a key for the mail that holds it. The user's older
 * one of that purpose is dead.
 */
export async function issueToken(
  session: ClientSession,
  { userId, purpose, email }: Issue,
): Promise<{ token: string; mailKey: string }> {
  const token = randomToken(TOKEN_BYTES);
  const tokenHash = sha256(token);
  const expiresAt = new Date(Date.now() + TOKEN_MINUTES[purpose] * 60_000);
  await AccountTokenModel.updateOne({ userId, purpose }, { tokenHash, email, expiresAt }, { session, upsert: true });
  return { token, mailKey: `${purpose}:${tokenHash}` };
}

/** What a token that can still be used is for; it stays usable. Throws BAD_INPUT for any other. */
export async function readToken(token: string, purpose: TokenPurpose): Promise<AccountTokenDoc> {
  await connectDb();
  const found = await AccountTokenModel.findOne(usable(token, [purpose])).lean<AccountTokenDoc>();
  if (!found) throw deadLink();
  return found;
}

/**
 * Uses a token up, in the transaction that does what it is for: of two uses at once one finds it gone. Throws BAD_INPUT
 * for one that was used, replaced, is over, or is for something else.
 */
export async function takeToken(
  session: ClientSession,
  token: string,
  purposes: readonly TokenPurpose[],
): Promise<AccountTokenDoc> {
  const taken = await AccountTokenModel.findOneAndDelete(usable(token, purposes), { session }).lean<AccountTokenDoc>();
  if (!taken) throw deadLink();
  return taken;
}

/** Ends the links of these purposes that a user has. */
export async function dropTokens(
  session: ClientSession,
  userId: Types.ObjectId | string,
  purposes: readonly TokenPurpose[],
): Promise<void> {
  await AccountTokenModel.deleteMany({ userId, purpose: { $in: purposes } }, { session });
}

/** The refusal of a link that can't be used, whatever the reason. */
export function deadLink(cause?: unknown): AppError {
  return new AppError("BAD_INPUT", accountMessages.deadLink, { cause });
}

function usable(token: string, purposes: readonly TokenPurpose[]) {
  return { tokenHash: sha256(token), purpose: { $in: purposes }, expiresAt: { $gt: new Date() } };
}
