import { env } from "@/lib/platform/env";
import { CREDIT_CENTS, MODE_PRICES, OFFERED_MODES } from "@/lib/schemas/mode";
import type { Pricing } from "@/lib/schemas/pricing";
import { priceOf } from "./model-prices";
import { BUILTIN_MODEL, modelOfMode, offeredModels } from "./offered-models";

/** How builds are priced on this server: what `/pricing` shows. */
export function readPricing(): Pricing {
  const { BUILTIN_CREDITS, CREDIT_MARGIN, SIGNUP_CREDITS } = env();
  return {
    margin: CREDIT_MARGIN,
    creditCents: CREDIT_CENTS,
    modes: OFFERED_MODES.map((mode) => ({ mode, model: modelOfMode(mode), ...MODE_PRICES[mode] })),
    models: offeredModels().flatMap((name) => {
      const price = name === BUILTIN_MODEL ? null : priceOf(name);
      return price ? [{ name, ...price }] : [];
    }),
    isBuiltinFree: BUILTIN_CREDITS === "free",
    signupCenticredits: Math.round(SIGNUP_CREDITS * 100),
  };
}
