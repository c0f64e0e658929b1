import type { LanguageModelV4 } from "@ai-sdk/provider";
import { createBuiltinModel } from "@/lib/generator";
import { openAiModel } from "@/lib/integrations/openai";
import { env } from "@/lib/platform/env";
import { processGlobal } from "@/lib/platform/process-global";

/** The model that writes, and the name it is shown under. The one place that knows which kind it is. */
export function chooseModel(): { model: LanguageModelV4; name: string } {
  return processGlobal("model", () => {
    const { GENERATOR, OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_API, MODEL_QUICK } = env();
    if (GENERATOR === "builtin") return { model: createBuiltinModel(), name: "builtin" };
    const model = openAiModel({
      api: OPENAI_API,
      model: MODEL_QUICK,
      ...(OPENAI_API_KEY ? { apiKey: OPENAI_API_KEY } : {}),
      ...(OPENAI_BASE_URL ? { baseUrl: OPENAI_BASE_URL } : {}),
    });
    return { model, name: MODEL_QUICK };
  });
}
