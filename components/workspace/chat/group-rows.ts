import type { TurnRow } from "../turn-view";

export type RowGroup = { id: string; isWork: boolean; rows: readonly TurnRow[] };

const WORK: ReadonlySet<TurnRow["kind"]> = new Set(["file", "edit", "theme", "deleted", "renamed", "problem"]);

/** The rows in runs of what was said and what was done, so that work folds together. */
export function groupRows(rows: readonly TurnRow[]): RowGroup[] {
  const groups: { id: string; isWork: boolean; rows: TurnRow[] }[] = [];
  for (const row of rows) {
    const isWork = WORK.has(row.kind);
    const last = groups.at(-1);
    if (last?.isWork === isWork) last.rows.push(row);
    else groups.push({ id: row.id, isWork, rows: [row] });
  }
  return groups;
}

/** How many files a group of work is about, and how many lines were written. */
export function sumWork(rows: readonly TurnRow[]): { files: number; lines: number } {
  const paths = new Set<string>();
  let lines = 0;
  for (const row of rows) {
    if ("path" in row && row.path !== null) paths.add(row.path);
    if (row.kind === "file") lines += row.lines;
  }
  return { files: paths.size, lines };
}
