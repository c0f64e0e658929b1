import type { UserContext } from "@/lib/platform/context";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import type { KeepDays } from "@/lib/schemas/submission";
import { submissionMessages } from "@/messages/submissions-en";
import { SiteModel } from "@/models/site";
import { SubmissionModel } from "@/models/submission";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Says for how many days what the forms of the user's site bring is kept: what is older goes within a minute, null keeps
 * all. Throws NOT_FOUND, and CONFLICT before the project was published.
 */
export async function keepSubmissions(ctx: UserContext, id: string, keepDays: KeepDays): Promise<void> {
  const { _id: projectId } = await getOwnedProject(ctx, id);
  const expiresAt =
    keepDays === null ? null : { $dateAdd: { startDate: "$createdAt", unit: "day", amount: { $literal: keepDays } } };
  // Together: of two at once, none may leave an end to what the other says is kept.
  await transaction(async (session) => {
    // Not a change of what is served.
    const options = { session, timestamps: false };
    const site = await SiteModel.updateOne({ projectId }, { $set: { keepSubmissionsDays: keepDays } }, options);
    if (site.matchedCount === 0) throw new AppError("CONFLICT", submissionMessages.notPublished);
    await SubmissionModel.updateMany({ projectId }, [{ $set: { expiresAt } }], { session, updatePipeline: true });
  });
}

/** When a submission of `at` is deleted, as the site's owner wants it; null for never. */
export async function endOf(siteId: string, at: Date): Promise<Date | null> {
  const site = await SiteModel.findById(siteId, { keepSubmissionsDays: 1 }).lean();
  const days = site?.keepSubmissionsDays ?? null;
  return days === null ? null : new Date(at.getTime() + days * DAY_MS);
}
