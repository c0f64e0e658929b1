import { z } from "zod";
import { LIMITS } from "./limits";
import { modeSchema } from "./mode";

/** How a run can end. */
export const RUN_END_STATUSES = ["completed", "failed", "stopped", "paused", "waiting", "interrupted"] as const;
export const runEndStatusSchema = z.enum(RUN_END_STATUSES);
export type RunEndStatus = z.infer<typeof runEndStatusSchema>;

export const runStatusSchema = z.enum(["running", ...RUN_END_STATUSES]);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const runSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  status: runStatusSchema,
  mode: modeSchema,
  prompt: z.string(),
  /** Which generator wrote it: `builtin`, or the model's own name. */
  model: z.string(),
  /** One sentence about an end that is not `completed`. */
  reason: z.string().nullable(),
  centicredits: z.number().int(),
  /** The version the run started from; null on a first build. */
  baseVersionId: z.string().nullable(),
  versionId: z.string().nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Run = z.infer<typeof runSchema>;

const number = new Intl.NumberFormat("en");

export const promptSchema = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(LIMITS.promptChars, {
    error: ({ input }) =>
      `may have ${number.format(LIMITS.promptChars)} characters and has ${number.format(String(input).length)}`,
  });

/** The modes that can be asked for today. */
export const offeredModeSchema = z.enum(["quick"]);

export const startRunInputSchema = z.object({ prompt: promptSchema, mode: offeredModeSchema.default("quick") });
export type StartRunInput = z.infer<typeof startRunInputSchema>;
