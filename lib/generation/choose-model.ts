import type { LanguageModelV4 } from "@ai-sdk/provider";
import { runPriceOf } from "@/lib/credits";
import { createBuiltinModel } from "@/lib/generator";
import { openAiModel } from "@/lib/integrations/openai";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { processGlobal } from "@/lib/platform/process-global";
import type { RunPrice } from "@/lib/schemas/pricing";
import { modelSentences } from "@/messages/model-en";

export type ChosenModel = {
  model: LanguageModelV4;
  /** What it is shown under. */
  name: string;
  /** Null for the built-in generator, which has none. */
  price: RunPrice | null;
};

/**
 * The model that writes, with its name and price. The one place that knows which kind it is.
 * Throws NOT_CONFIGURED for a model without a price, which the start refuses already.
 */
export function chooseModel(): ChosenModel {
  return processGlobal("model", () => {
    const { GENERATOR, OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API, MODEL_QUICK } = env();
    if (GENERATOR === "builtin") return { model: createBuiltinModel(), name: "builtin", price: null };
    const price = runPriceOf(MODEL_QUICK);
    if (!price) throw new AppError("NOT_CONFIGURED", modelSentences.unpriced);
    const model = openAiModel({
      api: OPENAI_API,
      model: MODEL_QUICK,
      ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
      ...(OPENAI_BASE_URL ? { baseUrl: OPENAI_BASE_URL } : {}),
    });
    return { model, name: MODEL_QUICK, price };
  });
}
