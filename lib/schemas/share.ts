import { z } from "zod";
import { takenDownFromSchema, visibilitySchema } from "./project";
import { idSchema } from "./routes/shared";

/** How a project is shared, for its owner. */
export const shareSchema = z.object({
  visibility: visibilitySchema,
  /** Where everybody with the link sees it; null while it is private, or operators took it down. */
  url: z.string().nullable(),
  /** How many forks of it there are. */
  forkCount: z.number().int(),
  /** What operators closed of it, and why. */
  takenDown: z.object({ reason: z.string(), from: takenDownFromSchema }).nullable(),
});
export type Share = z.infer<typeof shareSchema>;

export const forkInputSchema = z.object({
  /** The current one without it; of somebody else's project there is no other. */
  versionId: idSchema.optional(),
});
export type ForkInput = z.infer<typeof forkInputSchema>;

/** A page of the showcase. */
export const showcaseQuerySchema = z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) });
