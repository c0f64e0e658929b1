import type { CheckResult } from "@/lib/schemas/check";
import type { VersionDoc } from "@/models/version";
import { skippedBecause } from "../skipped";

/** Looks at a Version's pages in a browser. */
export async function runRenderedChecks(_version: VersionDoc, _paths: readonly string[]): Promise<CheckResult[]> {
  return skippedBecause("no-checker");
}
