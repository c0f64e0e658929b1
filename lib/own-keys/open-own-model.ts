import type { LanguageModelV4 } from "@ai-sdk/provider";
import { AppError } from "@/lib/platform/errors";
import { describeError, log } from "@/lib/platform/log";
import { unseal } from "@/lib/platform/secret-box";
import { readOwnModel } from "@/lib/schemas/own-key";
import { ownKeyMessages } from "@/messages/own-keys-en";
import { type OwnKeyDoc, OwnKeyModel } from "@/models/own-key";
import { sealedFor } from "./add-own-key";
import { modelAt } from "./endpoint";

/**
 * The model that a name such as `own:<key>:<model>` stands for, on that key of the user's; null for a name of another
 * kind. Throws BAD_INPUT where the key is gone or another user's, doesn't have the model, or can't be opened any more.
 */
export async function openOwnModel(userId: string, name: string): Promise<LanguageModelV4 | null> {
  const wanted = readOwnModel(name);
  if (!wanted) return null;
  const { keyId, model } = wanted;
  const found = await OwnKeyModel.findOne({ _id: keyId, userId, models: model }).lean<OwnKeyDoc>();
  if (!found) throw refusal(ownKeyMessages.gone);
  return modelAt({ baseUrl: found.baseUrl, apiKey: open(found), model });
}

/** Whether a user has the key that such a name stands for, with that model. */
export async function hasOwnModel(userId: string, name: string): Promise<boolean> {
  const wanted = readOwnModel(name);
  if (!wanted) return false;
  return (await OwnKeyModel.exists({ _id: wanted.keyId, userId, models: wanted.model })) !== null;
}

function open({ _id, sealedKey }: OwnKeyDoc): string {
  try {
    return unseal(sealedKey, sealedFor(_id));
  } catch (error) {
    log.error("own_key.unreadable", { keyId: String(_id), ...describeError(error) });
    throw refusal(ownKeyMessages.unreadable);
  }
}

function refusal(message: string): AppError {
  return new AppError("BAD_INPUT", message, { fields: { model: message } });
}
