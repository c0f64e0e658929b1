export type BenchRow = { figure: string; goal: string; median: number; p95: number; unit: string; ok: boolean };

/** A table of benchmark rows as text: a heading, a rule, one line a row; numbers stand right. */
export function formatTable(rows: readonly BenchRow[]): string {
  const cells = rows.map(({ figure, goal, median, p95, unit, ok }) => [
    figure,
    goal,
    `${round(median)} ${unit}`,
    `${round(p95)} ${unit}`,
    ok ? "yes" : "no",
  ]);
  const table = [["figure", "goal", "median", "p95", "met"], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const format = (row: string[]) =>
    row.map((cell, column) =>
      column === 2 || column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
  const lines = table.map((row) => `  ${format(row).join("  ").trimEnd()}`);
  return [lines[0], `  ${"─".repeat(widths.reduce((sum, width) => sum + width + 2, -2))}`, ...lines.slice(1)].join(
    "\n",
  );
}

/** Three digits that mean something, and whole numbers from 100 on. */
function round(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}
