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

export const pulledSchema = z.object({
  /** The new version; null where nothing had changed. */
  version: versionSchema.nullable(),
  leftOut: leftOutSchema,
  /** Files that had changed on both sides: the new version has GitHub's, the one before it has yours. */
  conflicts: z.array(z.string()),
});
export type Pulled = z.infer<typeof pulledSchema>;

export const gitHubListSchema = z.object({
  /** Accounts that a repository can be made in; the first is your own. */
  owners: z.array(z.string()),
  repositories: z.array(z.object({ owner: z.string(), name: z.string(), isPrivate: z.boolean() })),
});
export type GitHubList = z.infer<typeof gitHubListSchema>;
