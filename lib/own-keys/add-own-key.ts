import { Types } from "mongoose";
import { type ModelErrorKind, tryModel } from "@/lib/integrations/openai";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { seal } from "@/lib/platform/secret-box";
import type { AddOwnKeyInput, OwnKey } from "@/lib/schemas/own-key";
import { ownKeyMessages } from "@/messages/own-keys-en";
import { OwnKeyModel } from "@/models/own-key";
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

/**
 * Keeps a key of a person's own for an OpenAI-compatible endpoint, once each of its models has answered a request with
 * it. Throws BAD_INPUT with what failed, and nothing is stored then; CONFLICT where there are ten already.
 */
export async function addOwnKey(ctx: UserContext, { label, baseUrl, key, models }: AddOwnKeyInput): Promise<OwnKey> {
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
  const created = await OwnKeyModel.create({ _id, userId, ...fields, sealedKey: seal(key, sealedFor(_id)) });
  // Counted again, because two may have been added at once.
  if ((await OwnKeyModel.countDocuments({ userId })) > MOST_KEYS) {
    await OwnKeyModel.deleteOne({ _id });
    throw tooMany();
  }
  return toOwnKey(created.toObject());
}

/** The row and field that a key is sealed for. */
export function sealedFor(id: Types.ObjectId): string {
  return `own-key:${String(id)}:key`;
}

function tooMany(): AppError {
  return new AppError("CONFLICT", ownKeyMessages.tooMany(MOST_KEYS));
}
