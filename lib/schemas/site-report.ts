import { z } from "zod";
import { takenDownFromSchema } from "./project";

export const REPORT_KINDS = ["phishing", "malware", "copyright", "illegal", "other"] as const;

/** What the form at `/.well-known/report-abuse` of every site sends. */
export const reportInputSchema = z.object({
  kind: z.enum(REPORT_KINDS),
  text: z.string().trim().min(10).max(4_000),
  email: z.union([z.literal("").transform(() => null), z.email().max(254)]).default(null),
});
export type ReportInput = z.infer<typeof reportInputSchema>;

/** The same, of what is shared by a link: `token` is the word in it. */
export const sharedReportInputSchema = reportInputSchema.extend({ token: z.string().max(64) });
export const reportedSchema = z.object({});
export type SharedReportInput = z.infer<typeof sharedReportInputSchema>;

const pageFields = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(25),
};

/** `query`: the id of a project, a site or an account, a link, or how a slug begins. */
export const shownSearchQuerySchema = z.object({
  ...pageFields,
  query: z.string().trim().max(254).default(""),
  state: z.enum(["reported", "published", "shared", "takenDown"]).optional(),
});
export type ShownSearchQuery = z.infer<typeof shownSearchQuerySchema>;

/** A project that others see or saw, as operators have it. */
export const shownProjectSchema = z.object({
  id: z.string(),
  ownerId: z.string(),
  name: z.string(),
  isDeleted: z.boolean(),
  site: z
    .object({
      slug: z.string(),
      url: z.string(),
      isPublished: z.boolean(),
      publishedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** Its link, whether or not it works while it is taken down. */
  share: z.object({ url: z.string(), isListed: z.boolean() }).nullable(),
  openReports: z.number().int(),
  takenDown: z.object({ at: z.iso.datetime(), reason: z.string(), from: takenDownFromSchema }).nullable(),
});
export type ShownProject = z.infer<typeof shownProjectSchema>;
export const shownSearchSchema = z.object({ items: z.array(shownProjectSchema), total: z.number().int() });
export const copyListSchema = z.object({ items: z.array(shownProjectSchema) });

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
  from: takenDownFromSchema.default("everywhere"),
});
export type TakeDownInput = z.infer<typeof takeDownInputSchema>;
