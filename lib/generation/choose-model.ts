import type { LanguageModelV4 } from "@ai-sdk/provider";
import { BUILTIN_MODEL, modelOfMode, offeredModels, runPriceOf } from "@/lib/credits";
import { createBuiltinModel } from "@/lib/generator";
import { openAiModel } from "@/lib/integrations/openai";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import type { Mode } from "@/lib/schemas/mode";
import type { RunPrice } from "@/lib/schemas/pricing";
import { modelSentences } from "@/messages/model-en";
import { serverMessages } from "@/messages/server-en";

export type ChosenModel = {
  model: LanguageModelV4;
  /** What it is shown under. */
  name: string;
  /** Null for the built-in generator, which has none. */
  price: RunPrice | null;
};

/**
 * The model that writes, with its name and price: the one that was asked for, else its mode's. The one place that knows
 * which kind it is.
 * Throws BAD_INPUT for a model that is not offered, NOT_CONFIGURED for one without a price, which the start refuses already.
 */
export function chooseModel(mode: Mode, wanted?: string): ChosenModel {
  const name = wanted ?? modelOfMode(mode);
  if (!offeredModels().includes(name)) {
    const message = serverMessages.runs.modelNotOffered;
    throw new AppError("BAD_INPUT", message, { fields: { model: message } });
  }
  return processGlobal(`model:${name}`, () => {
    if (name === BUILTIN_MODEL) return { model: createBuiltinModel(), name, price: null };
    const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API } = env();
    const price = runPriceOf(name);
    if (!price) throw new AppError("NOT_CONFIGURED", modelSentences.unpriced);
    const model = openAiModel({
      api: OPENAI_API,
      model: name,
      ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
      ...(OPENAI_BASE_URL ? { baseUrl: OPENAI_BASE_URL } : {}),
    });
    return { model, name, price };
  });
}

/** What goes on with an earlier run is written by that one's model, unless that is no longer offered. */
export function sameModel(name: string): string | undefined {
  return offeredModels().includes(name) ? name : undefined;
}
