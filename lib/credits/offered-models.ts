import { env } from "@/lib/platform/env";

/** What the built-in generator is shown under. */
export const BUILTIN_MODEL = "builtin";

/** The names of the models that may write here; the first one does unless another is asked for. */
export function offeredModels(): readonly [string, ...string[]] {
  const { GENERATOR, MODEL_QUICK, MODELS } = env();
  if (GENERATOR === "builtin") return [BUILTIN_MODEL];
  return [MODEL_QUICK, ...new Set(MODELS.filter((model) => model !== MODEL_QUICK))];
}
