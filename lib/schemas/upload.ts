import { z } from "zod";
import { LIMITS } from "./limits";

/** What an attached file is, by its content. */
export const uploadKindSchema = z.enum(["image"]);

/** A file that a person attached, as it is kept: turned upright, without metadata, small enough for a website. */
export const uploadSchema = z.object({
  id: z.string(),
  /** What it was called. */
  name: z.string(),
  kind: uploadKindSchema,
  bytes: z.number().int(),
  /** In pixels. */
  width: z.number().int(),
  height: z.number().int(),
});
export type Upload = z.infer<typeof uploadSchema>;
export const uploadAnswerSchema = z.object({ upload: uploadSchema });

export const uploadIdSchema = z.string().regex(/^[0-9a-f]{24}$/, "must be an upload's id");

/** The files that go with a request, by their ids. */
export const uploadIdsSchema = z
  .array(uploadIdSchema)
  .max(LIMITS.uploadsPerRequest, `may name at most ${LIMITS.uploadsPerRequest} files`)
  .refine((ids) => new Set(ids).size === ids.length, "may name each file once");
