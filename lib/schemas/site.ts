import { z } from "zod";
import { idSchema, type pageQuerySchema } from "./routes/shared";
import { LIMITS } from "./limits";

/** What a site says of itself to search engines and where its address is shared; empty texts leave the page's own. */
export const siteSeoSchema = z.object({
  title: z.string().trim().max(LIMITS.siteTitleChars, `must have at most ${LIMITS.siteTitleChars} characters`),
  description: z
    .string()
    .trim()
    .max(LIMITS.siteDescriptionChars, `must have at most ${LIMITS.siteDescriptionChars} characters`),
  /** A picture among the site's files. */
  imagePath: z.string().max(200).nullable(),
  isIndexed: z.boolean(),
});
export type SiteSeo = z.infer<typeof siteSeoSchema>;

export const siteSchema = z.object({
  projectId: z.string(),
  slug: z.string(),
  url: z.string(),
  isPublished: z.boolean(),
  /** What is served: null while nothing is. */
  versionId: z.string().nullable(),
  versionNumber: z.number().int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  formerSlugs: z.array(z.string()),
  seo: siteSeoSchema,
  takenDown: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
});
export type Site = z.infer<typeof siteSchema>;

export const siteStateSchema = z.object({
  /** Null before it was first published. */
  site: siteSchema.nullable(),
  /** The slug it would get, or has. */
  proposedSlug: z.string(),
  /** What follows the slug in the address. */
  addressEnd: z.string(),
  /** Pictures among the files of the current version. */
  images: z.array(z.string()),
});
export type SiteState = z.infer<typeof siteStateSchema>;

/** What a person types; the server normalises it and says what is wrong with it. */
const slugInputSchema = z.string().trim().min(1, "must not be empty").max(200, "is too long");

export const publishInputSchema = z.object({ slug: slugInputSchema.optional(), versionId: idSchema.optional() });
export type PublishInput = z.infer<typeof publishInputSchema>;

export const changeSiteInputSchema = z.object({ slug: slugInputSchema.optional(), seo: siteSeoSchema.optional() });
export type ChangeSiteInput = z.infer<typeof changeSiteInputSchema>;

export const releaseSchema = z.object({
  number: z.number().int(),
  versionId: z.string(),
  versionNumber: z.number().int(),
  isServed: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Release = z.infer<typeof releaseSchema>;
export const releaseListSchema = z.object({ items: z.array(releaseSchema), total: z.number().int() });

export const listedSiteSchema = siteSchema.extend({
  projectName: z.string(),
  /** How many of what visitors sent through its forms were not read yet. */
  unreadSubmissions: z.number().int(),
});
export type ListedSite = z.infer<typeof listedSiteSchema>;
export const siteListSchema = z.object({ items: z.array(listedSiteSchema), total: z.number().int() });
export type SiteList = z.infer<typeof siteListSchema>;
export type PageQuery = z.infer<typeof pageQuerySchema>;
