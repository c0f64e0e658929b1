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
  yield toLine(creditMessages.csv.columns);
  const entries = LedgerEntryModel.find({ userId }).sort({ number: -1 }).lean<LedgerEntryDoc[]>().cursor();
  for await (const entry of entries) {
    yield toLine([
      String(entry.number),
      entry.at.toISOString(),
      creditMessages.csv.kinds[entry.kind],
      formatCredits(entry.amountCenticredits),
      formatCredits(entry.balanceAfterCenticredits),
      asText(entry.reason ?? ""),
      entry.runId ? String(entry.runId) : "",
      asText(entry.key),
    ]);
  }
}

function toLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/**
 * Text that a spreadsheet takes for text: an apostrophe before what it would take for a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function asText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
