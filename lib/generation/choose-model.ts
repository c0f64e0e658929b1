import type { LanguageModelV4 } from "@ai-sdk/provider";
import { BUILTIN_MODEL, modelOfMode, offeredModels, runPriceOf } from "@/lib/credits";
import { createBuiltinModel } from "@/lib/generator";
import { openAiModel } from "@/lib/integrations/openai";
import { openOwnModel } from "@/lib/own-keys";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import type { Mode } from "@/lib/schemas/mode";
import { readOwnModel } from "@/lib/schemas/own-key";
import type { RunPrice } from "@/lib/schemas/pricing";
import { modelSentences } from "@/messages/model-en";
import { serverMessages } from "@/messages/server-en";

export type ChosenModel = {
  model: LanguageModelV4;
  /** What it is shown under. */
  name: string;
  /** Null for the built-in generator, which has none, and where a person's own key pays. */
  price: RunPrice | null;
  /** `own`: on a key of the person's own. */
  kind: "builtin" | "offered" | "own";
};

/**
 * The model that writes for a user, with its name and price: the one that was asked for, else its mode's. The one place
 * that knows which kind it is.
 * Throws BAD_INPUT for a model that is not offered and a key that is gone, NOT_CONFIGURED for a model without a price,
 * which the start refuses already.
 */
export async function chooseModel(userId: string, mode: Mode, wanted?: string): Promise<ChosenModel> {
  const own = wanted === undefined ? null : await openOwnModel(userId, wanted);
  return own && wanted !== undefined ? { model: own, name: wanted, price: null, kind: "own" } : ourModel(mode, wanted);
}

function ourModel(mode: Mode, wanted?: string): ChosenModel {
  const name = wanted ?? modelOfMode(mode);
  if (!offeredModels().includes(name)) {
    const message = serverMessages.runs.modelNotOffered;
    throw new AppError("BAD_INPUT", message, { fields: { model: message } });
  }
  return processGlobal(`model:${name}`, (): ChosenModel => {
    if (name === BUILTIN_MODEL) return { model: createBuiltinModel(), name, price: null, kind: "builtin" };
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API } = env();
    const price = runPriceOf(name);
    if (!price) throw new AppError("NOT_CONFIGURED", modelSentences.unpriced);
    const model = openAiModel({
      api: OPENAI_API,
      model: name,
      ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
      ...(OPENAI_BASE_URL ? { baseUrl: OPENAI_BASE_URL } : {}),
    });
    return { model, name, price, kind: "offered" };
  });
}

/**
 * What goes on with an earlier run is written by that one's model, unless that is no longer offered. What began on a
 * person's own key never goes on at our expense, and for credits only by their own word.
 */
export function sameModel(name: string): string | undefined {
  return offeredModels().includes(name) || isOnOwnKey(name) ? name : undefined;
}

/** Whether a run of a model of that name is paid by a key of its owner's. */
export function isOnOwnKey(name: string): boolean {
  return readOwnModel(name) !== null;
}
