import { z } from "zod";
import { blueprintIdSchema } from "./blueprint";
import { LIMITS } from "./limits";
import { offeredModeSchema } from "./mode";
import { modelNameSchema } from "./run";

export const estimateInputSchema = z.object({
  /** What has been typed so far; nothing yet is fine. */
  prompt: z.string().max(LIMITS.promptChars),
  mode: offeredModeSchema.default("quick"),
  model: modelNameSchema.optional(),
  /** The type of a first build; guessed from the prompt unless told. */
  blueprint: blueprintIdSchema.optional(),
  /** The project to change; a first build without it. */
  projectId: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
  /** The waiting run that the prompt would answer, with its project's id; the mode is then that run's. */
  answersRunId: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
  /** The run that would go on, whose words and mode count. */
  resumesRunId: z
    .string()
    .regex(/^[0-9a-f]{24}$/)
    .optional(),
  /** How many images would go with it. */
  uploadCount: z.number().int().min(0).max(LIMITS.uploadsPerRequest).optional(),
});
export type EstimateInput = z.infer<typeof estimateInputSchema>;

/** What a run would cost. The largest is at most twice the smallest. */
export const estimateSchema = z.object({
  minCenticredits: z.number().int(),
  maxCenticredits: z.number().int(),
  /** Where the run would pause, unless a lower cap is named. */
  capCenticredits: z.number().int(),
  /** What such a run costs at least, and so the lowest cap. */
  minimumCenticredits: z.number().int(),
  isFree: z.boolean(),
  /** What the account can spend now. */
  spendableCenticredits: z.number().int(),
});
export type Estimate = z.infer<typeof estimateSchema>;
