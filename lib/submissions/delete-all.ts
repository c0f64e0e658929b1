import { dropMails } from "@/lib/mail";
import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import { SubmissionModel } from "@/models/submission";
import { mailKeyOf } from "./mail-owner";

/**
 * Removes all submissions of the user's project for good, and what they say from our mails; with `upTo` (an id) only it
 * and those before it, so that what came since the owner looked stays. Throws NOT_FOUND.
 */
export async function deleteSubmissions(ctx: UserContext, id: string, upTo?: string): Promise<void> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  const filter = { projectId, ...(upTo === undefined ? {} : { _id: { $lte: upTo } }) };
  const ids = await SubmissionModel.find(filter, { _id: 1 }).lean();
  await dropMails(ids.map(({ _id }) => mailKeyOf(String(_id))));
  await SubmissionModel.deleteMany({ projectId, _id: { $in: ids.map(({ _id }) => _id) } });
}
