import { z } from "zod";
import { modeSchema } from "./mode";

/** What a model's tokens cost, in US dollars for a million of each kind. */
export const modelPriceSchema = z.object({
  inputPerMillionUsd: z.number().min(0).max(10_000),
  /** The part of the input that the provider had cached. */
  cachedInputPerMillionUsd: z.number().min(0).max(10_000),
  outputPerMillionUsd: z.number().min(0).max(10_000),
});
export type ModelPrice = z.infer<typeof modelPriceSchema>;

/** A model's price as a run was charged by it; `margin` is what it was multiplied with. */
export const runPriceSchema = modelPriceSchema.extend({ margin: z.number() });
export type RunPrice = z.infer<typeof runPriceSchema>;

/** How builds are priced here: what `/pricing` shows. */
export const pricingSchema = z.object({
  margin: z.number(),
  creditCents: z.number().int(),
  modes: z.array(
    z.object({
      mode: modeSchema,
      /** The model that writes in it unless another is chosen. */
      model: z.string(),
      firstBuildMinimumCenticredits: z.number().int(),
      followUpMinimumCenticredits: z.number().int(),
      defaultCapCenticredits: z.number().int(),
    }),
  ),
  /** The models that write here; none where only the built-in generator does. */
  models: z.array(modelPriceSchema.extend({ name: z.string(), source: z.string(), asOf: z.string() })),
  /** True where builds of the built-in generator cost nothing. */
  isBuiltinFree: z.boolean(),
  signupCenticredits: z.number().int(),
});
export type Pricing = z.infer<typeof pricingSchema>;
