import type { Types } from "mongoose";
import type { Finding } from "@/lib/schemas/check";
import { VersionCheckModel, type VersionCheckDoc } from "@/models/version-check";

/** What failed of a Version: null while it isn't checked, no fingerprint where nothing failed. */
export async function failuresOf(
  versionId: Types.ObjectId,
): Promise<{ fingerprint: string | null; findings: Finding[] } | null> {
  const check = await VersionCheckModel.findOne({ versionId }).lean<VersionCheckDoc>();
  if (check?.state !== "done") return null;
  const failed = check.items.filter(({ status }) => status === "failed");
  const findings = failed.flatMap((item) => item.findings.map(({ code, path, what }) => ({ code, path, what })));
  return { fingerprint: check.fingerprint ?? null, findings };
}
