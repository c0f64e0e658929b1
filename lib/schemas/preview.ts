import { z } from "zod";

/** Of which run or version a preview is asked for; of neither, the project as it stands. */
export const previewInputSchema = z
  .object({ runId: z.string(), versionId: z.string() })
  .partial()
  .refine(({ runId, versionId }) => !(runId && versionId), { path: ["runId"], error: "can't stand beside versionId" });

export const previewSchema = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
