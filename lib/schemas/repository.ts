import { z } from "zod";
import { leftOutSchema } from "./imported";
import { versionSchema } from "./version";

export { type Imported, importedSchema } from "./imported";

/** What a new repository may be licensed under. */
export const LICENCES = ["none", "mit", "unlicense"] as const;
export const licenceSchema = z.enum(LICENCES);
export type Licence = z.infer<typeof licenceSchema>;

const ownerSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, "must be an account at GitHub");
const nameSchema = z
  .string()
  .trim()
  .regex(/^(?!\.{1,2}$)(?!.*\.git$)[A-Za-z0-9._-]{1,100}$/, "may have letters, digits, hyphens, dots and underscores");

export const saveInputSchema = z.object({
  owner: ownerSchema,
  name: nameSchema,
  private: z.boolean().default(false),
  /** Of a new repository. */
  licence: licenceSchema.default("none"),
});
export type SaveInput = z.infer<typeof saveInputSchema>;

export const savedSchema = z.object({
  url: z.string(),
  /** The commit of the current version. */
  commit: z.string(),
  /** Where the branch has moved on since the last save: the pull request with what is new. */
  pullRequest: z.string().optional(),
});
export type Saved = z.infer<typeof savedSchema>;

const upstreamSchema = z.object({
  owner: z.string(),
  name: z.string(),
  url: z.string(),
  ref: z.string(),
  path: z.string(),
});

/** How a project stands with GitHub. */
export const repositoryStateSchema = z.object({
  /** Where it is saved; null before the first save. */
  saved: z
    .object({
      owner: z.string(),
      name: z.string(),
      url: z.string(),
      branch: z.string(),
      versionNumber: z.number().int(),
      pullRequest: z.object({ url: z.string(), versionNumber: z.number().int() }).nullable(),
    })
    .nullable(),
  /** Where it was imported from. */
  upstream: upstreamSchema.nullable(),
  /** A name for a new repository, made from the project's. */
  suggestedName: z.string(),
});
export type RepositoryState = z.infer<typeof repositoryStateSchema>;

export const importInputSchema = z.object({
  owner: ownerSchema,
  name: nameSchema,
  /** A branch, tag or commit; the default branch without one. */
  ref: z.string().trim().min(1).max(200).optional(),
  /** A folder of the repository. */
  path: z
    .string()
    .trim()
    .max(400)
    .transform((path) => path.replace(/^\/+|\/+$/g, ""))
    .optional(),
});
export type ImportInput = z.infer<typeof importInputSchema>;

/** What a pull would do, before it is done. */
export const pullPreviewSchema = z.object({
  /** The commit that has what is named here; null where nothing has changed. */
  commit: z.string().nullable(),
  /** Conflicts first: a file that is gone there and was changed here is `kept`. */
  changes: z.array(
    z.object({
      path: z.string(),
      change: z.enum(["added", "changed", "removed", "kept"]),
      isConflict: z.boolean(),
    }),
  ),
  /** How many changes there are, named or not. */
  total: z.number().int(),
  leftOut: leftOutSchema,
});
export type PullPreview = z.infer<typeof pullPreviewSchema>;

export const pullInputSchema = z.object({
  /** What was looked at: nothing newer is taken. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, "must be a commit")
    .optional(),
  /** Whose files the new version has where both sides changed them. */
  keep: z.enum(["theirs", "mine"]).default("theirs"),
});
export type PullInput = z.infer<typeof pullInputSchema>;

export const pulledSchema = z.object({
  /** The new version; null where nothing had changed. */
  version: versionSchema.nullable(),
  leftOut: leftOutSchema,
  /** Files that had changed on both sides: the new version has GitHub's, the one before it yours; or as `keep` said. */
  conflicts: z.array(z.string()),
});
export type Pulled = z.infer<typeof pulledSchema>;

export const branchQuerySchema = z.object({ owner: ownerSchema, name: nameSchema });
export type BranchQuery = z.infer<typeof branchQuerySchema>;

export const branchListSchema = z.object({
  branches: z.array(z.string()),
  /** False where there may be more than are named. */
  isAll: z.boolean(),
});
export type BranchList = z.infer<typeof branchListSchema>;

export const gitHubListSchema = z.object({
  /** Accounts that a repository can be made in; the first is your own. */
  owners: z.array(z.string()),
  repositories: z.array(z.object({ owner: z.string(), name: z.string(), isPrivate: z.boolean() })),
});
export type GitHubList = z.infer<typeof gitHubListSchema>;
