import { dropMails } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import { submissionMessages } from "@/messages/submissions-en";
import { SubmissionModel } from "@/models/submission";
import { mailKeyOf } from "./mail-owner";

/** Marks a submission of the user's project as read or not. Throws NOT_FOUND. */
export async function markSubmission(ctx: UserContext, id: string, sid: string, isRead: boolean): Promise<void> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  const change = { $set: { readAt: isRead ? new Date() : null } };
  const { matchedCount } = await SubmissionModel.updateOne({ _id: sid, projectId }, change);
  if (matchedCount === 0) throw new AppError("NOT_FOUND", submissionMessages.notFound);
}

/** Removes a submission of the user's project for good, and what it says from our mails. Throws NOT_FOUND. */
export async function deleteSubmission(ctx: UserContext, id: string, sid: string): Promise<void> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  if (!(await SubmissionModel.exists({ _id: sid, projectId }))) {
    throw new AppError("NOT_FOUND", submissionMessages.notFound);
  }
  await dropMails([mailKeyOf(sid)]);
  await SubmissionModel.deleteOne({ _id: sid, projectId });
}
