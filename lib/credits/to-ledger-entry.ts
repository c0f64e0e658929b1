import type { LedgerEntry } from "@/lib/schemas/ledger";
import type { LedgerEntryDoc } from "@/models/ledger-entry";

/** An entry as the wire has it. */
export function toLedgerEntry(entry: LedgerEntryDoc): LedgerEntry {
  return {
    number: entry.number,
    kind: entry.kind,
    key: entry.key,
    amountCenticredits: entry.amountCenticredits,
    balanceAfterCenticredits: entry.balanceAfterCenticredits,
    at: entry.at.toISOString(),
    ...(entry.runId ? { runId: String(entry.runId) } : {}),
    ...(entry.reason ? { reason: entry.reason } : {}),
  };
}
