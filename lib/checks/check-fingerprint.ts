import { sha256 } from "@/lib/platform/crypto";
import type { CheckResult } from "@/lib/schemas/check";

/** Names what failed, in whatever order; null where nothing did. Line numbers move with every repair and don't count. */
export function fingerprintOf(results: readonly CheckResult[]): string | null {
  const failed = results.filter(({ status }) => status === "failed");
  if (failed.length === 0) return null;
  const lines = failed.flatMap(({ id, findings }) =>
    findings.map(({ code, path, what }) => `${id} ${code} ${path} ${what.replace(/\blines? \d+/g, "")}`),
  );
  return sha256([...new Set(lines)].toSorted().join("\n"));
}
