import type { Types } from "mongoose";
import type { Finding } from "@/lib/schemas/check";
import { VersionCheckModel, type VersionCheckDoc } from "@/models/version-check";

type Failures = {
  /** Null where nothing failed. */
  fingerprint: string | null;
  findings: Finding[];
  /** Whether it is still open that the product repairs it without being asked. */
  isSelfRepairOpen: boolean;
  /** Why it does not do so any more, where there is something to say. */
  selfRepairEnd: string | null;
};

/** What failed of a Version; null while it isn't checked. */
export async function failuresOf(versionId: Types.ObjectId): Promise<Failures | null> {
  const check = await VersionCheckModel.findOne({ versionId }).lean<VersionCheckDoc>();
  if (check?.state !== "done") return null;
  const failed = check.items.filter(({ status }) => status === "failed");
  const findings = failed.flatMap((item) => item.findings.map(({ code, path, what }) => ({ code, path, what })));
  return {
    fingerprint: check.fingerprint ?? null,
    findings,
    isSelfRepairOpen: Boolean(check.selfRepairAt),
    selfRepairEnd: check.selfRepairEnd ?? null,
  };
}
