import { z } from "zod";

/** The project types that can be built today, in the order the interface offers them. */
export const BLUEPRINT_IDS = [
  "landing-page",
  "saas-marketing",
  "restaurant",
  "portfolio",
  "agency",
  "online-store",
  "blog",
  "event",
  "personal-cv",
  "local-business",
] as const;

export const blueprintIdSchema = z.enum(BLUEPRINT_IDS);
export type BlueprintId = z.infer<typeof blueprintIdSchema>;

export const blueprintListSchema = z.object({
  items: z.array(z.object({ id: blueprintIdSchema, stack: z.literal("site"), category: z.string() })),
});
