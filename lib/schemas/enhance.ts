import { z } from "zod";
import { blueprintIdSchema } from "./blueprint";
import { LIMITS } from "./limits";
import { modelNameSchema, promptSchema } from "./run";

/** What a prompt may leave open that nobody but the person knows. */
export const MISSING_FACTS = ["name", "city", "offer", "hours", "date", "contact"] as const;
const missingFactSchema = z.enum(MISSING_FACTS);
export type MissingFact = z.infer<typeof missingFactSchema>;

export const enhanceInputSchema = z.object({
  prompt: promptSchema.max(LIMITS.thinPromptChars, `is long enough already, over ${LIMITS.thinPromptChars} characters`),
  /** The type that was chosen; guessed from the prompt unless told. */
  blueprint: blueprintIdSchema.optional(),
  /** The project that the prompt changes; a first build without it. */
  projectId: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
  /** The model that was chosen: one on a key of one's own is asked, else always the one that writes in Quick. */
  model: modelNameSchema.optional(),
});
export type EnhanceInput = z.infer<typeof enhanceInputSchema>;

export const enhancedSchema = z.object({
  /** The fuller prompt; the same as the thin one where nothing could be added. */
  prompt: z.string(),
  /** What only the person can add. */
  missing: z.array(missingFactSchema),
});
export type Enhanced = z.infer<typeof enhancedSchema>;
