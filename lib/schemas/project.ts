import { z } from "zod";
import { blueprintIdSchema } from "./blueprint";
import { buildOptionsSchema } from "./build-options";
import { LIMITS } from "./limits";
import { buildModeSchema } from "./mode";
import { capCenticreditsSchema, modelNameSchema, promptSchema, runSchema, runStatusSchema } from "./run";
import { uploadIdsSchema } from "./upload";

/** Who sees a project: its owner; whoever has its link; everybody, in the showcase. */
export const visibilitySchema = z.enum(["private", "public", "listed"]);
export const SHARED_VISIBILITIES: Visibility[] = ["public", "listed"];
export type Visibility = z.infer<typeof visibilitySchema>;

/** What operators closed of a project: all that others see, or its place in the showcase. */
export const takenDownFromSchema = z.enum(["everywhere", "showcase"]);
export type TakenDownFrom = z.infer<typeof takenDownFromSchema>;

export const projectSchema = z.object({
  id: z.string(),
  /** Short name for people: `VEC-3f9a2c`. */
  shortId: z.string(),
  name: z.string(),
  /** The first prompt. */
  prompt: z.string(),
  blueprint: blueprintIdSchema,
  stack: z.literal("site"),
  visibility: visibilitySchema,
  versionId: z.string().nullable(),
  versionNumber: z.number().int(),
  /** The run that is going now. */
  activeRunId: z.string().nullable(),
  /** Status of the newest run; null before the first. */
  lastRunStatus: runStatusSchema.nullable(),
  /** Of a fork: its origin's name when it was forked (empty once that is gone for good), and the version. */
  forkedFrom: z.object({ name: z.string(), versionNumber: z.number().int() }).nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
});
export type Project = z.infer<typeof projectSchema>;

export const createProjectInputSchema = z.object({
  prompt: promptSchema,
  blueprint: blueprintIdSchema.optional(),
  mode: buildModeSchema.default("quick"),
  options: buildOptionsSchema.optional(),
  model: modelNameSchema.optional(),
  capCenticredits: capCenticreditsSchema.optional(),
  visibility: visibilitySchema.optional(),
  uploadIds: uploadIdsSchema.optional(),
  /** Whether it takes the account's brand kit; as the kit says of itself unless told. */
  brandKit: z.boolean().optional(),
});
export type CreateProjectInput = z.infer<typeof createProjectInputSchema>;

export const createdProjectSchema = z.object({ project: projectSchema, run: runSchema });

export const patchProjectInputSchema = z
  .object({
    name: z
      .string()
      .trim()
      .min(1, "must not be empty")
      .max(LIMITS.projectNameChars, `must have at most ${LIMITS.projectNameChars} characters`),
    visibility: visibilitySchema,
  })
  .partial()
  .refine(({ name, visibility }) => name !== undefined || visibility !== undefined, "must have a name or a visibility");
export type PatchProjectInput = z.infer<typeof patchProjectInputSchema>;

export const listProjectsQuerySchema = z.object({
  query: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(50).default(10),
});
export type ListProjectsQuery = z.infer<typeof listProjectsQuerySchema>;

export const projectListSchema = z.object({ items: z.array(projectSchema), total: z.number().int() });
export type ProjectList = z.infer<typeof projectListSchema>;
