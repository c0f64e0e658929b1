import { z } from "zod";
import { blueprintIdSchema } from "./blueprint";
import { brandLogoSchema } from "./brand-kit";
import { buildOptionsSchema } from "./build-options";
import { findingSchema } from "./check";
import { modeSchema } from "./mode";
import { sitePlanSchema } from "./site-plan";
import { styleDirectionSchema } from "./style-direction";

/** What only the built-in generator needs beside the prompt; travels in `providerOptions.vectort`. */
export const builtinOptionsSchema = z.object({
  nonce: z.string().min(4).max(8),
  seed: z.number().int().nonnegative(),
  mode: modeSchema,
  /** False once the person has been asked enough. */
  mayAsk: z.boolean(),
  /** The request, with the answers to what was asked about it. */
  request: z.string(),
  /** What holds for every request of the project, in its owner's words. */
  instructions: z.string().optional(),
  /** True where a brand sets the theme, on one ground alone. */
  isInBrand: z.boolean().optional(),
  blueprint: blueprintIdSchema.nullable(),
  history: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  /** Images that came with the request, as files of the project. */
  uploads: z.array(z.object({ path: z.string(), name: z.string(), width: z.number(), height: z.number() })).optional(),
  /** The logo of the brand, where it comes with the request. */
  logo: brandLogoSchema.pick({ width: true, height: true, tone: true }).optional(),
  /** 0 means as fast as it can. */
  tokensPerSecond: z.number().nonnegative(),
  /** What was chosen beside the prompt. */
  options: buildOptionsSchema.optional(),
  /** What the plan of a first build is at: to be written, to be written again, or to be followed. */
  planning: z
    .discriminatedUnion("state", [
      z.object({ state: z.literal("wanted") }),
      z.object({ state: z.literal("sent-back"), plan: sitePlanSchema, words: z.string() }),
      z.object({ state: z.literal("approved"), plan: sitePlanSchema }),
    ])
    .optional(),
  /** The look that was chosen for a first build. */
  direction: styleDirectionSchema.optional(),
  /** What was said of that look beside its name. */
  directionWords: z.string().optional(),
  /** True where looks are asked for, and no frames. */
  isForDirections: z.boolean().optional(),
  /** The first words of the request, which the choices of the seed hang on. */
  firstRequest: z.string().optional(),
  /** Where the element stands that the request is about; null where it is gone. */
  selection: z.object({ path: z.string(), start: z.number().int(), end: z.number().int() }).nullable().optional(),
  /** What failed checks found, where this is to repair it. */
  repair: z.array(findingSchema).optional(),
  /** What a browser found wrong with what it has just built, where this is to go over it. */
  review: z.array(findingSchema).optional(),
  /** True where edits that failed are given back: what it would write again is what failed. */
  isSecondTry: z.boolean().optional(),
});
export type BuiltinOptions = z.infer<typeof builtinOptionsSchema>;
