import { z } from "zod";

const counted = z.object({ key: z.string(), views: z.number().int() });

export const siteVisitsSchema = z.object({
  /** The last 30 days in UTC, oldest first, those without a visit too. */
  days: z.array(z.object({ day: z.string(), views: z.number().int() })),
  views: z.number().int(),
  /** Most looked at first. */
  pages: z.array(counted),
  referrers: z.array(counted),
});
export type SiteVisits = z.infer<typeof siteVisitsSchema>;
