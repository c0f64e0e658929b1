import { type CheckResult, RENDERED_CHECK_IDS } from "@/lib/schemas/check";

/** The rendered checks as not made, with why. */
export function skippedBecause(code: "no-checker" | "checker-failed" | "too-much"): CheckResult[] {
  return RENDERED_CHECK_IDS.map((id) => ({ id, status: "skipped", findings: [{ code, path: "", what: "" }] }));
}
