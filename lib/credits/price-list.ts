import { env } from "@/lib/platform/env";
import { CREDIT_CENTS, MODE_PRICES, OFFERED_MODES } from "@/lib/schemas/mode";
import type { Pricing } from "@/lib/schemas/pricing";
import { priceOf } from "./model-prices";

/** How builds are priced on this server: what `/pricing` shows. */
export function readPricing(): Pricing {
  const { BUILTIN_CREDITS, CREDIT_MARGIN, GENERATOR, MODEL_QUICK, SIGNUP_CREDITS } = env();
  const price = GENERATOR === "openai" ? priceOf(MODEL_QUICK) : null;
  return {
    margin: CREDIT_MARGIN,
    creditCents: CREDIT_CENTS,
    modes: OFFERED_MODES.map((mode) => ({ mode, ...MODE_PRICES[mode] })),
    models: price ? [{ name: MODEL_QUICK, ...price }] : [],
    isBuiltinFree: BUILTIN_CREDITS === "free",
    signupCenticredits: Math.round(SIGNUP_CREDITS * 100),
  };
}
