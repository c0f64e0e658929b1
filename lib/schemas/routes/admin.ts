import { z } from "zod";
import {
  listedMailSchema,
  mailListSchema,
  mailQuerySchema,
  readMailSchema,
  runSearchQuerySchema,
  runSearchSchema,
  setupIdSchema,
  setupSchema,
  setupTestSchema,
  userSearchQuerySchema,
  userSearchSchema,
} from "../admin";
import { adjustInputSchema, ledgerEntrySchema, ledgerSearchQuerySchema, ledgerSearchSchema } from "../ledger";
import { type ApiRoutes, byId, MINUTE_SECONDS } from "./shared";

/** What operators may see and do; everybody else is told that there is nothing here. */
export const ADMIN_ROUTES = {
  "GET /api/admin/users": {
    auth: "operator",
    summary: "Accounts, newest first, by id or by how their address or name begins.",
    status: 200,
    input: { query: userSearchQuerySchema },
    answer: userSearchSchema,
  },
  "POST /api/admin/users/{id}/adjust": {
    auth: "operator",
    summary: "Give credits to an account or take some, with a reason; once for each requestKey.",
    status: 200,
    errors: [409],
    input: { ...byId, body: adjustInputSchema },
    limit: [{ name: "admin-adjust", max: 60, windowSeconds: MINUTE_SECONDS }],
    answer: z.object({ entry: ledgerEntrySchema }),
  },
  "POST /api/admin/users/{id}/sessions/end": {
    auth: "operator",
    summary: "Sign somebody out everywhere.",
    status: 204,
    input: byId,
    limit: [{ name: "admin-sessions", max: 60, windowSeconds: MINUTE_SECONDS }],
  },
  "GET /api/admin/runs": {
    auth: "operator",
    summary: "Runs, newest first, without their prompts.",
    status: 200,
    input: { query: runSearchQuerySchema },
    answer: runSearchSchema,
  },
  "GET /api/admin/ledger": {
    auth: "operator",
    summary: "Everybody's ledger entries, newest first.",
    status: 200,
    input: { query: ledgerSearchQuerySchema },
    answer: ledgerSearchSchema,
  },
  "GET /api/admin/mails": {
    auth: "operator",
    summary: "The mails of the last 30 days, newest first.",
    status: 200,
    input: { query: mailQuerySchema },
    answer: mailListSchema,
  },
  "GET /api/admin/mails/{id}": {
    auth: "operator",
    summary: "One mail with its text, as long as it is kept.",
    status: 200,
    input: byId,
    answer: readMailSchema,
  },
  "POST /api/admin/mails/{id}/send": {
    auth: "operator",
    summary: "Send a mail that was kept or failed, or that nobody knows about. 409 once it was sent.",
    status: 202,
    errors: [409, 501],
    input: byId,
    limit: [{ name: "admin-mail", max: 60, windowSeconds: MINUTE_SECONDS }],
    answer: listedMailSchema,
  },
  "GET /api/admin/setup": {
    auth: "operator",
    summary: "What is set up, what to copy into the vendors' settings, and what went wrong.",
    status: 200,
    answer: setupSchema,
  },
  "POST /api/admin/setup/{id}/test": {
    auth: "operator",
    summary: "Ask a vendor whether it knows us. 501 where it is not set up.",
    status: 200,
    errors: [501],
    input: { params: z.object({ id: setupIdSchema }) },
    limit: [{ name: "admin-test", max: 20, windowSeconds: MINUTE_SECONDS }],
    answer: setupTestSchema,
  },
} as const satisfies ApiRoutes;
