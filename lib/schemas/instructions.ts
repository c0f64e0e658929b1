import { z } from "zod";
import { LIMITS } from "./limits";

/** What a person wants to hold for every request in a project. */
export const instructionsSchema = z.object({
  text: z.string(),
  /** Counts the changes: who saves names the one they began from. */
  revision: z.number().int(),
});
export type Instructions = z.infer<typeof instructionsSchema>;
export const instructionsAnswerSchema = z.object({ instructions: instructionsSchema });

export const saveInstructionsInputSchema = z.object({
  text: z
    .string()
    .trim()
    .max(LIMITS.instructionsChars, `must have at most ${LIMITS.instructionsChars.toLocaleString("en")} characters`),
  /** The revision that was read. */
  base: z.number().int().min(0),
});
export type SaveInstructionsInput = z.infer<typeof saveInstructionsInputSchema>;
