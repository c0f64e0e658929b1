import { siteReportListSchema, siteSearchQuerySchema, siteSearchSchema, takeDownInputSchema } from "../site-report";
import { type ApiRoutes, byId, MINUTE_SECONDS, pageQuerySchema } from "./shared";

const LIMITS = [{ name: "admin-sites", max: 60, windowSeconds: MINUTE_SECONDS }];

/** What operators do about sites. */
export const SITE_REPORT_ROUTES = {
  "GET /api/admin/sites": {
    auth: "operator",
    summary: "Sites, newest first, by id, by how their slug begins, and by state.",
    status: 200,
    input: { query: siteSearchQuerySchema },
    answer: siteSearchSchema,
  },
  "GET /api/admin/sites/{id}/reports": {
    auth: "operator",
    summary: "What visitors reported of a site, newest first.",
    status: 200,
    input: { ...byId, query: pageQuerySchema },
    answer: siteReportListSchema,
  },
  "POST /api/admin/sites/{id}/reports/close": {
    auth: "operator",
    summary: "Close a site's open reports.",
    status: 204,
    input: byId,
    limit: LIMITS,
  },
  "POST /api/admin/sites/{id}/take-down": {
    auth: "operator",
    summary: "Take a site off the web, with a reason that its owner gets by mail.",
    status: 204,
    input: { ...byId, body: takeDownInputSchema },
    limit: LIMITS,
  },
  "POST /api/admin/sites/{id}/put-back": {
    auth: "operator",
    summary: "Let a site that was taken down be served again.",
    status: 204,
    input: byId,
    limit: LIMITS,
  },
} as const satisfies ApiRoutes;
