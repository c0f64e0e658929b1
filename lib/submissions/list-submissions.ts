import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { PageQuery } from "@/lib/schemas/site";
import { KEEP_DAYS, type SubmissionList } from "@/lib/schemas/submission";
import { SiteModel } from "@/models/site";
import { type SubmissionDoc, SubmissionModel } from "@/models/submission";
import { ROOM, usedRoom } from "./room";
import { toSubmission } from "./to-submission";

/** One page of what came through the forms of a project's site, newest first. Throws NOT_FOUND. */
export async function listSubmissions(
  ctx: UserContext,
  id: string,
  { page, perPage }: PageQuery,
): Promise<SubmissionList> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  const [items, newest, unread, { count, bytes }, site] = await Promise.all([
    SubmissionModel.find({ projectId })
      .sort({ _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<SubmissionDoc[]>(),
    SubmissionModel.findOne({ projectId }, { _id: 1 }).sort({ _id: -1 }).lean(),
    SubmissionModel.countDocuments({ projectId, readAt: null }),
    usedRoom(String(projectId)),
    SiteModel.findOne({ projectId }, { keepSubmissionsDays: 1 }).lean(),
  ]);
  return {
    items: items.map(toSubmission),
    total: count,
    unread,
    newestId: newest ? String(newest._id) : null,
    keepDays: KEEP_DAYS.find((days) => days === site?.keepSubmissionsDays) ?? null,
    room: { bytes, maxBytes: ROOM.bytes, maxCount: ROOM.count },
  };
}
