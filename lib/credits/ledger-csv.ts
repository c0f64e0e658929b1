import { csvLine, csvText } from "@/lib/platform/csv";
import { connectDb } from "@/lib/platform/db";
import { creditMessages } from "@/messages/credits-en";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { formatCredits } from "./format-credits";

/**
 * The user's whole ledger as CSV (RFC 4180: CRLF, quoted where needed), newest first, line by line, so that it may be
 * of any length.
 */
export async function* ledgerCsv(userId: string): AsyncGenerator<string> {
  await connectDb();
  yield csvLine(creditMessages.csv.columns);
  const entries = LedgerEntryModel.find({ userId }).sort({ number: -1 }).lean<LedgerEntryDoc[]>().cursor();
  for await (const entry of entries) {
    yield csvLine([
      String(entry.number),
      entry.at.toISOString(),
      creditMessages.csv.kinds[entry.kind],
      formatCredits(entry.amountCenticredits),
      formatCredits(entry.balanceAfterCenticredits),
      csvText(entry.reason ?? ""),
      entry.runId ? String(entry.runId) : "",
      csvText(entry.key),
    ]);
  }
}
