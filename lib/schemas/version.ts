import { z } from "zod";
import { LIMITS } from "./limits";

export const versionOriginSchema = z.enum(["run", "restore", "import", "fork", "hand"]);

export const versionSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  /** Counts up from 1 in a project. */
  number: z.number().int(),
  origin: versionOriginSchema,
  runId: z.string().nullable(),
  /** The version a restore copied. */
  restoredFrom: z.number().int().nullable(),
  /** The first paths that were changed by hand; left out where nobody did. */
  changed: z.array(z.string()).optional(),
  fileCount: z.number().int(),
  /** What its owner calls it; null for none. */
  name: z.string().nullable(),
  /** What its run was asked and cost, in a list; null where no run made it. */
  run: z.object({ prompt: z.string(), centicredits: z.number().int() }).nullable(),
  createdAt: z.iso.datetime(),
});
export type Version = z.infer<typeof versionSchema>;

export const versionListSchema = z.object({ items: z.array(versionSchema), total: z.number().int() });

export const versionFileSchema = z.object({ path: z.string(), bytes: z.number().int(), sha256: z.string() });
export type VersionFile = z.infer<typeof versionFileSchema>;

export const versionFilesSchema = z.object({ files: z.array(versionFileSchema) });

export const patchVersionInputSchema = z.object({
  name: z
    .string()
    .trim()
    .max(LIMITS.versionNameChars, `must have at most ${LIMITS.versionNameChars} characters`)
    .nullable(),
});

const pathSchema = z.string().min(1, "must not be empty").max(1_000, "is too long");

/** One change of a project's files by hand: a text, bytes, a deletion, another name. */
export const fileChangeSchema = z.union([
  z.strictObject({ path: pathSchema, text: z.string() }),
  z.strictObject({ path: pathSchema, base64: z.base64("must be base64") }),
  z.strictObject({ path: pathSchema, delete: z.literal(true) }),
  z.strictObject({ path: pathSchema, to: pathSchema }),
]);
export type FileChange = z.infer<typeof fileChangeSchema>;

export const editVersionInputSchema = z.object({
  /** The version that the changes were made to. */
  base: z.string().regex(/^[0-9a-f]{24}$/, "must be a version's id"),
  /** Made one after the other. */
  changes: z
    .array(fileChangeSchema)
    .min(1, "must have a change")
    .max(LIMITS.handChanges, `must have at most ${LIMITS.handChanges} changes`),
});
export type EditVersionInput = z.infer<typeof editVersionInputSchema>;

const otherVersionSchema = z.object({ id: z.string(), number: z.number().int() });

export const fileDiffSchema = z.object({
  path: z.string(),
  change: z.enum(["added", "deleted", "changed", "renamed"]),
  /** What a renamed file was called. */
  was: z.string().nullable(),
  added: z.number().int(),
  removed: z.number().int(),
  /** Unified, with three lines around each change; null where `without` says why. */
  diff: z.string().nullable(),
  without: z.enum(["binary", "large"]).nullable(),
});
export type FileDiff = z.infer<typeof fileDiffSchema>;

/** `from` is null for the first version, which is compared to nothing. */
export const versionDiffSchema = z.object({
  from: otherVersionSchema.nullable(),
  to: otherVersionSchema,
  files: z.array(fileDiffSchema),
});
export type VersionDiff = z.infer<typeof versionDiffSchema>;
