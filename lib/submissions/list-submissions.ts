import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { PageQuery } from "@/lib/schemas/site";
import type { SubmissionList } from "@/lib/schemas/submission";
import { type SubmissionDoc, SubmissionModel } from "@/models/submission";
import { toSubmission } from "./to-submission";

/** One page of what came through the forms of a project's site, newest first. Throws NOT_FOUND. */
export async function listSubmissions(
  ctx: UserContext,
  id: string,
  { page, perPage }: PageQuery,
): Promise<SubmissionList> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  const [items, total, unread] = await Promise.all([
    SubmissionModel.find({ projectId })
      .sort({ _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<SubmissionDoc[]>(),
    SubmissionModel.countDocuments({ projectId }),
    SubmissionModel.countDocuments({ projectId, readAt: null }),
  ]);
  return { items: items.map(toSubmission), total, unread };
}
