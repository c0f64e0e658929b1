import { z } from "zod";
import { buildOptionsSchema } from "./build-options";
import { LIMITS } from "./limits";
import { modeSchema, offeredModeSchema } from "./mode";
import { runPriceSchema } from "./pricing";
import { sitePlanSchema } from "./site-plan";
import { selectionSchema } from "./selection";
import { uploadIdsSchema } from "./upload";

/** How a run can end. */
export const RUN_END_STATUSES = ["completed", "failed", "stopped", "paused", "waiting", "interrupted"] as const;
export const runEndStatusSchema = z.enum(RUN_END_STATUSES);
export type RunEndStatus = z.infer<typeof runEndStatusSchema>;

export const runStatusSchema = z.enum(["running", ...RUN_END_STATUSES]);
export type RunStatus = z.infer<typeof runStatusSchema>;

/** What a run's cost is made of. */
export const runCostSchema = z.object({
  /** Reserved at the start. */
  holdCenticredits: z.number().int(),
  /** What the person allowed it to cost. */
  capCenticredits: z.number().int(),
  /** What the run and those it goes on from pay at least, together. */
  minimumCenticredits: z.number().int(),
  /** The model's own price with the margin, whatever was paid of it. */
  modelCenticredits: z.number().int(),
  inputTokens: z.number().int(),
  /** The part of the input that the provider had cached. */
  cachedInputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** True where the tokens are our own count and not the provider's. */
  isEstimated: z.boolean(),
  /** Null where no model with a price wrote. */
  price: runPriceSchema.nullable(),
});
export type RunCost = z.infer<typeof runCostSchema>;

export const runSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  status: runStatusSchema,
  mode: modeSchema,
  prompt: z.string(),
  /** The element that it was asked about; left out where it was about all of the project. */
  selection: z.object({ path: z.string(), tag: z.string() }).optional(),
  /** What was attached to the request, and where it stands in the project. */
  uploads: z.array(z.object({ id: z.string(), name: z.string(), path: z.string() })).optional(),
  /** Which generator wrote it: `builtin`, or the model's own name. */
  model: z.string(),
  /** One sentence about an end that is not `completed`. */
  reason: z.string().nullable(),
  centicredits: z.number().int(),
  cost: runCostSchema,
  /** The run that this one goes on from, which it pays one minimum with; or whose question it answers. */
  continuesRunId: z.string().nullable(),
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

/** What a run may cost, in centicredits. */
export const capCenticreditsSchema = z.number().int().min(1).max(1_000_000);

/** One of the models that `GET /api/pricing` names; the mode's own writes unless told. */
export const modelNameSchema = z.string().min(1).max(200);

export const startRunInputSchema = z.object({
  prompt: promptSchema,
  mode: offeredModeSchema.default("quick"),
  model: modelNameSchema.optional(),
  options: buildOptionsSchema.optional(),
  /** The element of the current version that the request is about. */
  selection: selectionSchema.optional(),
  capCenticredits: capCenticreditsSchema.optional(),
  uploadIds: uploadIdsSchema.optional(),
});
export type StartRunInput = z.infer<typeof startRunInputSchema>;

/** How many questions a model may ask about one request of a person's. */
export const MAX_QUESTIONS = 3;

const besideContinuing = {
  capCenticredits: capCenticreditsSchema.optional(),
  /** Which model goes on; the one that wrote unless told, which can't be where its key is gone. */
  model: modelNameSchema.optional(),
};
/**
 * An answer in one's own words, by one of the options as it was offered, or the wish to be asked nothing more; to a plan,
 * the plan as it is to be built, or words on it, with it as it was changed so far.
 */
export const answerRunInputSchema = z.union(
  [
    z.strictObject({
      text: promptSchema,
      plan: sitePlanSchema.optional(),
      uploadIds: uploadIdsSchema.optional(),
      ...besideContinuing,
    }),
    z.strictObject({ plan: sitePlanSchema, ...besideContinuing }),
    z.strictObject({ option: promptSchema, ...besideContinuing }),
    z.strictObject({ justBuild: z.literal(true), ...besideContinuing }),
  ],
  {
    error:
      "must be {text}, {option}, {plan} or {justBuild: true}; a plan begins with index.html and names each page once",
  },
);
export type AnswerRunInput = z.infer<typeof answerRunInputSchema>;

export const resumeRunInputSchema = z.object(besideContinuing);
export type ResumeRunInput = z.infer<typeof resumeRunInputSchema>;
