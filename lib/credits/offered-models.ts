import { env } from "@/lib/platform/env";
import { type Mode, OFFERED_MODES } from "@/lib/schemas/mode";

/** What the built-in generator is shown under. */
export const BUILTIN_MODEL = "builtin";

/** The variable that names a mode's model, and what it names; a mode without one of its own takes Quick's. */
export function configuredModel(mode: Mode): { variable: string; model: string } {
  const { MODEL_QUICK, MODEL_ADVANCED } = env();
  const isAdvanced = mode === "advanced" && MODEL_ADVANCED !== undefined;
  return isAdvanced
    ? { variable: "MODEL_ADVANCED", model: MODEL_ADVANCED }
    : { variable: "MODEL_QUICK", model: MODEL_QUICK };
}

/** The name of the model that writes in a mode unless another is asked for. */
export function modelOfMode(mode: Mode): string {
  return env().GENERATOR === "builtin" ? BUILTIN_MODEL : configuredModel(mode).model;
}

/** The names of the models that may write here: those of the modes, then those that can be chosen beside them. */
export function offeredModels(): string[] {
  const { GENERATOR, MODELS } = env();
  if (GENERATOR === "builtin") return [BUILTIN_MODEL];
  return [...new Set([...OFFERED_MODES.map(modelOfMode), ...MODELS])];
}
