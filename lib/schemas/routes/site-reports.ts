import {
  copyListSchema,
  reportedSchema,
  sharedReportInputSchema,
  shownSearchQuerySchema,
  shownSearchSchema,
  siteReportListSchema,
  takeDownInputSchema,
} from "../site-report";
import { type ApiRoutes, byId, HOUR_SECONDS, MINUTE_SECONDS, pageQuerySchema } from "./shared";

const LIMITS = [{ name: "admin-projects", max: 60, windowSeconds: MINUTE_SECONDS }];

/** Reports of abuse, and what operators do about what people show. */
export const SITE_REPORT_ROUTES = {
  "POST /api/reports": {
    auth: "public",
    summary: "Tell the operators what is wrong with a project that is shared by a link.",
    status: 201,
    input: { body: sharedReportInputSchema },
    limit: [{ name: "report-abuse", max: 5, windowSeconds: HOUR_SECONDS }],
    answer: reportedSchema,
  },
  "GET /api/admin/projects": {
    auth: "operator",
    summary: "Projects that are published, shared or reported, newest first, by id, address, link and state.",
    status: 200,
    input: { query: shownSearchQuerySchema },
    answer: shownSearchSchema,
  },
  "GET /api/admin/projects/{id}/reports": {
    auth: "operator",
    summary: "What visitors reported of a project, newest first.",
    status: 200,
    input: { ...byId, query: pageQuerySchema },
    answer: siteReportListSchema,
  },
  "POST /api/admin/projects/{id}/reports/close": {
    auth: "operator",
    summary: "Close a project's open reports.",
    status: 204,
    input: byId,
    limit: LIMITS,
  },
  "GET /api/admin/projects/{id}/copies": {
    auth: "operator",
    summary: "A project's forks, and others with its home page, that people see now; at most 100.",
    status: 200,
    input: byId,
    answer: copyListSchema,
  },
  "POST /api/admin/projects/{id}/take-down": {
    auth: "operator",
    summary: "Close what others see of a project, or its place in the showcase; its owner gets the reason by mail.",
    status: 204,
    errors: [409],
    input: { ...byId, body: takeDownInputSchema },
    limit: LIMITS,
  },
  "POST /api/admin/projects/{id}/put-back": {
    auth: "operator",
    summary: "Take that back: everything is where it was.",
    status: 204,
    input: byId,
    limit: LIMITS,
  },
} as const satisfies ApiRoutes;
