export type DiffLine = {
  kind: "same" | "added" | "removed" | "note";
  text: string;
  /** Line numbers before and after; null where the line isn't there. */
  old: number | null;
  now: number | null;
};
export type Hunk = { header: string; lines: readonly DiffLine[] };

const HEADER = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;
const KINDS: Readonly<Record<string, DiffLine["kind"]>> = { " ": "same", "+": "added", "-": "removed", "\\": "note" };

/** The hunks of one file's unified diff, as `GET /api/versions/{id}/diff` gives it. */
export function readHunks(diff: string): Hunk[] {
  const hunks: { header: string; lines: DiffLine[] }[] = [];
  let [old, now] = [0, 0];
  for (const line of diff.split("\n")) {
    const header = HEADER.exec(line);
    if (header) {
      [old, now] = [Number(header[1]), Number(header[2])];
      hunks.push({ header: header[0], lines: [] });
      continue;
    }
    const kind = KINDS[line.charAt(0)];
    const last = hunks.at(-1);
    if (!kind || !last) continue;
    last.lines.push({
      kind,
      text: line.slice(1),
      old: kind === "same" || kind === "removed" ? old : null,
      now: kind === "same" || kind === "added" ? now : null,
    });
    if (kind === "same" || kind === "removed") old += 1;
    if (kind === "same" || kind === "added") now += 1;
  }
  return hunks;
}

export type LinePair = readonly [before: DiffLine | null, after: DiffLine | null];

/** Lines beside each other: what was removed stands beside what was added in its place. */
export function besideEachOther(lines: readonly DiffLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      pairs.push([removed[at] ?? null, added[at] ?? null]);
    }
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === "removed") {
      if (added.length > 0) flush();
      removed.push(line);
    } else if (line.kind === "added") added.push(line);
    else if (line.kind === "same") {
      flush();
      pairs.push([line, line]);
    }
  }
  flush();
  return pairs;
}
