import { z } from "zod";

export const REPORT_KINDS = ["phishing", "malware", "copyright", "illegal", "other"] as const;

/** What the form at `/.well-known/report-abuse` of every site sends. */
export const reportInputSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  text: z.string().trim().min(10).max(4_000),
  email: z.union([z.literal("").transform(() => null), z.email().max(254)]).default(null),
});

const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};

/** `query`: the id of a site, a project or an account, or how a slug begins. */
export const siteSearchQuerySchema = z.object({
  ...pageFields,
  query: z.string().trim().max(254).default(""),
  state: z.enum(["reported", "published", "takenDown"]).optional(),
});
export type SiteSearchQuery = z.infer<typeof siteSearchQuerySchema>;

export const foundSiteSchema = z.object({
  id: z.string(),
  projectId: z.string(),
  ownerId: z.string(),
  slug: z.string(),
  url: z.string(),
  isPublished: z.boolean(),
  publishedAt: z.iso.datetime().nullable(),
  openReports: z.number().int(),
  takenDown: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
});
export type FoundSite = z.infer<typeof foundSiteSchema>;
export const siteSearchSchema = z.object({ items: z.array(foundSiteSchema), total: z.number().int() });

export const siteReportSchema = z.object({
  id: z.string(),
  kind: z.enum(REPORT_KINDS),
  text: z.string(),
  email: z.string().nullable(),
  url: z.string(),
  isOpen: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type SiteReport = z.infer<typeof siteReportSchema>;
export const siteReportListSchema = z.object({ items: z.array(siteReportSchema), total: z.number().int() });

export const takeDownInputSchema = z.object({
  reason: z.string().trim().min(5, "must have at least 5 characters").max(300, "must have at most 300 characters"),
});
