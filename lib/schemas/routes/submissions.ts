import { z } from "zod";
import { changeSubmissionInputSchema, keepSubmissionsInputSchema, submissionListSchema } from "../submission";
import { type ApiRoutes, byId, HOUR_SECONDS, idSchema, pageQuerySchema } from "./shared";

const bySubmission = z.object({ id: idSchema, sid: idSchema });

/** What came through the forms of a published site. */
export const SUBMISSION_ROUTES = {
  "GET /api/projects/{id}/submissions": {
    auth: "user",
    summary: "What visitors sent through the forms of a project's site, newest first.",
    status: 200,
    input: { ...byId, query: pageQuerySchema },
    answer: submissionListSchema,
  },
  "GET /api/projects/{id}/submissions.csv": {
    auth: "user",
    summary: "The same, all of it, with a column for each field.",
    status: 200,
    input: byId,
    limit: [{ name: "submissions-csv", max: 60, windowSeconds: HOUR_SECONDS }],
    media: "text/csv",
  },
  "PATCH /api/projects/{id}/submissions": {
    auth: "user",
    summary: "Say for how many days submissions are kept; those that are older are deleted at once. Null keeps them.",
    status: 204,
    input: { ...byId, body: keepSubmissionsInputSchema },
    // Each writes to all of them.
    limit: [{ name: "keep-submissions", max: 20, windowSeconds: HOUR_SECONDS }],
    errors: [409],
  },
  "DELETE /api/projects/{id}/submissions": {
    auth: "user",
    summary: "Delete all submissions for good; with `upTo` only that one and those before it.",
    status: 204,
    input: { ...byId, query: z.object({ upTo: idSchema.optional() }) },
  },
  "PATCH /api/projects/{id}/submissions/{sid}": {
    auth: "user",
    summary: "Mark a submission as read or not.",
    status: 204,
    input: { params: bySubmission, body: changeSubmissionInputSchema },
  },
  "DELETE /api/projects/{id}/submissions/{sid}": {
    auth: "user",
    summary: "Delete a submission for good.",
    status: 204,
    input: { params: bySubmission },
  },
} as const satisfies ApiRoutes;
