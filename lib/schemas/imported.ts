import { z } from "zod";
import { projectSchema } from "./project";

/** What an import left out. */
export const leftOutSchema = z.object({
  /** The first 100 of them. */
  items: z.array(z.object({ path: z.string(), reason: z.string() })),
  total: z.number().int(),
});

export const importedSchema = z.object({ project: projectSchema, leftOut: leftOutSchema });
export type Imported = z.infer<typeof importedSchema>;
