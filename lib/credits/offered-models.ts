import { env } from "@/lib/platform/env";
import { type Mode, OFFERED_MODES } from "@/lib/schemas/mode";

/** What the built-in generator is shown under. */
export const BUILTIN_MODEL = "builtin";

/** The variables that name a mode's model, the first that is set counts; behind them all stands Quick's. */
const VARIABLES: Record<Mode, readonly ("MODEL_ULTRA" | "MODEL_ADVANCED")[]> = {
  quick: [],
  advanced: ["MODEL_ADVANCED"],
  ultra: ["MODEL_ULTRA", "MODEL_ADVANCED"],
  discuss: [],
};

/** The variable that names a mode's model, and what it names; a mode without one of its own takes that of the next below. */
export function configuredModel(mode: Mode): { variable: string; model: string } {
  for (const variable of VARIABLES[mode]) {
    const model = env()[variable];
    if (model !== undefined) return { variable, model };
  }
  return { variable: "MODEL_QUICK", model: env().MODEL_QUICK };
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
