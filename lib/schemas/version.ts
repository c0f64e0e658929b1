import { z } from "zod";

export const versionOriginSchema = z.enum(["run", "restore", "import", "fork"]);

export const versionSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  /** Counts up from 1 in a project. */
  number: z.number().int(),
  origin: versionOriginSchema,
  runId: z.string().nullable(),
  /** The version a restore copied. */
  restoredFrom: z.number().int().nullable(),
  fileCount: z.number().int(),
  createdAt: z.iso.datetime(),
});
export type Version = z.infer<typeof versionSchema>;

export const versionListSchema = z.object({ items: z.array(versionSchema), total: z.number().int() });

export const versionFileSchema = z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() });
export type VersionFile = z.infer<typeof versionFileSchema>;

export const versionFilesSchema = z.object({ files: z.array(versionFileSchema) });
