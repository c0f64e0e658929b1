import { ACCOUNT_ROUTES } from "./routes/account";
import { ADMIN_ROUTES } from "./routes/admin";
import { BASIC_ROUTES } from "./routes/basics";
import { BILLING_ROUTES } from "./routes/billing";
import { BRAND_KIT_ROUTES } from "./routes/brand-kit";
import { CHECK_ROUTES } from "./routes/checks";
import { CONNECTION_ROUTES } from "./routes/connections";
import { CREDIT_ROUTES } from "./routes/credits";
import { OWN_KEY_ROUTES } from "./routes/own-keys";
import { PROJECT_ROUTES } from "./routes/projects";
import { REPOSITORY_ROUTES } from "./routes/repositories";
import { RUN_ROUTES } from "./routes/runs";
import { SECURITY_ROUTES } from "./routes/security";
import { SITE_REPORT_ROUTES } from "./routes/site-reports";
import { SITE_ROUTES } from "./routes/sites";
import { SUBMISSION_ROUTES } from "./routes/submissions";
import { UPLOAD_ROUTES } from "./routes/uploads";

export type { ApiRoute } from "./routes/shared";

/** Every route of the API by method and path: what the handlers check and what `/api/openapi.json` says. */
export const API_ROUTES = {
  ...BASIC_ROUTES,
  ...ACCOUNT_ROUTES,
  ...BRAND_KIT_ROUTES,
  ...SECURITY_ROUTES,
  ...CONNECTION_ROUTES,
  ...OWN_KEY_ROUTES,
  ...CREDIT_ROUTES,
  ...BILLING_ROUTES,
  ...PROJECT_ROUTES,
  ...SITE_ROUTES,
  ...SUBMISSION_ROUTES,
  ...REPOSITORY_ROUTES,
  ...RUN_ROUTES,
  ...UPLOAD_ROUTES,
  ...CHECK_ROUTES,
  ...ADMIN_ROUTES,
  ...SITE_REPORT_ROUTES,
} as const;
