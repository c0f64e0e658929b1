import type { LedgerEntry, LedgerKind } from "@/lib/schemas/ledger";
import type { RunStatus } from "@/lib/schemas/run";

/** One line of the list: an entry, or a build's two entries together. Amounts are in centicredits. */
export type LedgerLine = {
  number: number;
  kind: LedgerKind | "build";
  amount: number;
  balanceAfter: number;
  at: string;
  reason: string | null;
  build: { runId: string; projectId: string; status: RunStatus } | null;
};

/**
 * The lines for one page of entries, newest first. A build that has ended is one line, where it ended, with what it
 * cost; what it had reserved is left out, wherever that entry is. A build whose project is gone keeps its two entries.
 */
export function toLedgerLines(entries: readonly LedgerEntry[]): LedgerLine[] {
  return entries.flatMap((entry) => {
    const { build, runId, kind } = entry;
    const line: LedgerLine = {
      number: entry.number,
      kind,
      amount: entry.amountCenticredits,
      balanceAfter: entry.balanceAfterCenticredits,
      at: entry.at,
      reason: entry.reason ?? null,
      build: build && runId ? { runId, projectId: build.projectId, status: build.status } : null,
    };
    if (!build) return [line];
    if (kind === "close") return [{ ...line, kind: "build" as const, amount: 0 - build.centicredits }];
    return kind === "hold" && build.status !== "running" ? [] : [line];
  });
}
