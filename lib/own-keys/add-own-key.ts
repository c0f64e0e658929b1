import { type ClientSession, Types } from "mongoose";
import { type ModelErrorKind, tryModel } from "@/lib/integrations/openai";
import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { seal } from "@/lib/platform/secret-box";
import type { AddOwnKeyInput, OwnKey } from "@/lib/schemas/own-key";
import { ownKeyMessages } from "@/messages/own-keys-en";
import { OwnKeyModel } from "@/models/own-key";
import { UserModel } from "@/models/user";
import { modelAt } from "./endpoint";
import { toOwnKey } from "./to-own-key";

const MOST_KEYS = 10;

/** The field at which each failure is shown. */
const FIELDS: Partial<Record<ModelErrorKind, keyof AddOwnKeyInput>> = {
  "refused-address": "baseUrl",
  "unknown-model": "models",
  unauthorised: "key",
  quota: "key",
};

/** What else happens in the transaction that keeps or removes a key. */
export type WithKey = (key: OwnKey, session: ClientSession) => Promise<unknown>;

/**
 * Keeps a key of a person's own for an OpenAI-compatible endpoint, once each of its models has answered a request with
 * it; `told` is part of the same transaction. Throws BAD_INPUT with what failed, and nothing is stored then; CONFLICT where there are ten already.
 */
export async function addOwnKey(
  ctx: UserContext,
  { label, baseUrl, key, models }: AddOwnKeyInput,
  told?: WithKey,
): Promise<OwnKey> {
  const { userId } = ctx.actor;
  if ((await OwnKeyModel.countDocuments({ userId })) >= MOST_KEYS) throw tooMany();
  const problems = await Promise.all(models.map((model) => tryModel(modelAt({ baseUrl, apiKey: key, model }))));
  const at = problems.findIndex((problem) => problem !== null);
  const problem = problems[at];
  if (problem) {
    log.info("own_key.refused", { userId, kind: problem.kind });
    const message = ownKeyMessages.refused[problem.kind](models[at] ?? "");
    throw new AppError("BAD_INPUT", message, { fields: { [FIELDS[problem.kind] ?? "baseUrl"]: message } });
  }
  const _id = new Types.ObjectId();
  const fields = { label, baseUrl, models, lastFour: key.length > 8 ? key.slice(-4) : "", addedAt: new Date() };
  return transaction(async (session) => {
    // Written, so that of two that are added at once one sees the other's.
    await UserModel.updateOne({ _id: userId }, { updatedAt: new Date() }, { session });
    if ((await OwnKeyModel.countDocuments({ userId }).session(session)) >= MOST_KEYS) throw tooMany();
    const kept = { _id, userId: new Types.ObjectId(userId), ...fields, sealedKey: seal(key, sealedFor(_id)) };
    await OwnKeyModel.create([kept], { session });
    const ownKey = toOwnKey(kept);
    await told?.(ownKey, session);
    return ownKey;
  });
}

/** The row and field that a key is sealed for. */
export function sealedFor(id: Types.ObjectId): string {
  return `own-key:${String(id)}:key`;
}

function tooMany(): AppError {
  return new AppError("CONFLICT", ownKeyMessages.tooMany(MOST_KEYS));
}
