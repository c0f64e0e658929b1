import { getOwnedVersion } from "@/lib/projects";
import type { UserContext } from "@/lib/platform/context";
import type { CheckResult, VersionChecks } from "@/lib/schemas/check";
import { checkMessages } from "@/messages/checks-en";
import { ScreenshotModel } from "@/models/screenshot";
import { type VersionCheckDoc, VersionCheckModel } from "@/models/version-check";
import { addPendingChecks } from "./find-unchecked";

/** What was checked of a Version of the user's; one that nobody has checked yet is put in line. Throws NOT_FOUND. */
export async function getChecks(ctx: UserContext, versionId: string): Promise<VersionChecks> {
  const version = await getOwnedVersion(ctx, versionId);
  const [check, thumbnail] = await Promise.all([
    VersionCheckModel.findOne({ versionId: version._id }).lean<VersionCheckDoc>(),
    ScreenshotModel.exists({ versionId: version._id, kind: "thumbnail" }),
  ]);
  if (!check) await addPendingChecks([version]);
  return {
    state: check?.state ?? "pending",
    items: (check?.items ?? []).map(toCheck),
    fingerprint: check?.fingerprint ?? null,
    hasThumbnail: thumbnail !== null,
  };
}

function toCheck({ id, status, findings }: CheckResult): VersionChecks["items"][number] {
  return { id, status, evidence: findings.map(checkMessages.finding).join("\n") };
}
