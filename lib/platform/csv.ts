/** One line of CSV (RFC 4180: CRLF, quoted where needed). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}

/**
 * Text that a spreadsheet takes for text: an apostrophe before what it would take for a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection), also after a semicolon or a tab, which some take for the next
 * cell.
 */
export function csvText(text: string): string {
  return text.replaceAll(/(^|[;\t])(?=[=+\-@\t\r\n＝＋－＠])/g, "$1'");
}
