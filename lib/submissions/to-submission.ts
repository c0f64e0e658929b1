import type { Submission } from "@/lib/schemas/submission";
import type { SubmissionDoc } from "@/models/submission";

/** A submission as the wire has it. */
export function toSubmission(submission: SubmissionDoc): Submission {
  return {
    id: String(submission._id),
    form: submission.formName,
    page: submission.page,
    fields: submission.fields.map(({ name, label, value }) => ({ name, label, value })),
    isRead: Boolean(submission.readAt),
    at: submission.createdAt.toISOString(),
  };
}
