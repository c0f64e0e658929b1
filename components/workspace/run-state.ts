import type { LiveEvent } from "@/components/client/live-event";
import type { Run } from "@/lib/schemas/run";
import { sitePlanSchema } from "@/lib/schemas/site-plan";
import type { Turn } from "@/lib/schemas/turn";
import type { EditRow, FileRow, TurnRow, TurnView } from "./turn-view";

/** The view of a run of which no event has come yet. */
export function emptyView(run: Run): TurnView {
  const { id: runId, prompt, selection, mode, model, status, reason, startedAt, finishedAt, centicredits, cost } = run;
  const nothingYet = { seq: 0, rows: [], question: null, directions: [], plan: null, suggestions: [], version: null };
  const isContinuation = run.continuesRunId !== null;
  const known = {
    runId,
    prompt,
    selection,
    mode,
    model,
    status,
    isContinuation,
    reason,
    startedAt,
    finishedAt,
    centicredits,
    cost,
  };
  return { ...known, ...nothingYet };
}

/** The view of a turn that the server sent whole. */
export function viewOfTurn({ run, events }: Turn): TurnView {
  return applyEvents({ ...emptyView(run), status: "running" }, events, { run });
}

/**
 * A view after more events. Pure; events the view already has (by seq) change nothing, and rows that no event touches
 * stay the same objects. With `run` the status, reason and end are those of the run itself.
 */
export function applyEvents(view: TurnView, events: readonly LiveEvent[], options: { run?: Run } = {}): TurnView {
  const fresh = events.filter((event) => event.seq > view.seq);
  if (fresh.length === 0 && !options.run) return view;
  const draft: TurnView & { rows: TurnRow[] } = { ...view, rows: [...view.rows] };
  for (const event of fresh) {
    applyEvent(draft, event);
    draft.seq = event.seq;
  }
  const { run } = options;
  if (run) {
    Object.assign(draft, { status: run.status, reason: run.reason, finishedAt: run.finishedAt });
    // A run that goes has its cost so far in its events alone.
    if (run.status !== "running") draft.centicredits = run.centicredits;
  }
  if (draft.status !== "running") draft.rows = draft.rows.map(closeRow);
  return draft;
}

type Draft = TurnView & { rows: TurnRow[] };

function applyEvent(view: Draft, event: LiveEvent): void {
  const id = String(event.seq);
  switch (event.type) {
    case "prose":
      return addProse(view, id, event.data.text);
    case "theme":
      return void view.rows.push({ kind: "theme", id, path: event.data.path });
    case "file.opened":
      return void view.rows.push({ kind: "file", id, path: event.data.path, lines: 0, state: "writing" });
    case "file.delta":
      return changeFile(view, event.data.path, (row) => ({ ...row, lines: countLines(row.lines, event.data) }));
    case "file.closed":
      return changeFile(view, event.data.path, (row) => ({ ...row, lines: event.data.lines, state: "written" }));
    case "edit.applied":
      return changeEdit(view, id, event.data.path, (row) => ({ ...row, applied: row.applied + 1 }));
    case "edit.failed":
      return changeEdit(view, id, event.data.path, (row) => ({
        ...row,
        failures: [...row.failures, event.data.reason],
      }));
    case "file.deleted":
      return void view.rows.push({ kind: "deleted", id, path: event.data.path });
    case "file.renamed":
      return void view.rows.push({ kind: "renamed", id, ...event.data });
    case "frame.error":
      return void view.rows.push({ kind: "problem", id, path: event.data.path ?? null, reason: event.data.reason });
    case "notice":
      return void view.rows.push({ kind: "notice", id, message: event.data.message });
    case "question":
      view.question = event.data;
      return;
    case "directions":
      view.directions = event.data.items;
      return;
    case "suggestions":
      view.suggestions = event.data.items;
      return;
    case "meter":
      view.centicredits = event.data.centicredits;
      return;
    case "version.created":
      view.version = { id: event.data.versionId, number: event.data.number };
      return;
    case "run.finished":
      view.status = event.data.status;
      view.reason = event.data.reason ?? null;
      view.centicredits = event.data.centicredits;
      view.finishedAt ??= new Date().toISOString();
      return;
    case "plan":
      view.plan = sitePlanSchema.safeParse(event.data.plan).data ?? null;
      return;
    case "run.started":
  }
}

function addProse(view: Draft, id: string, text: string): void {
  const last = view.rows.at(-1);
  if (last?.kind === "prose") view.rows[view.rows.length - 1] = { ...last, text: last.text + text };
  else if (text.trim() !== "") view.rows.push({ kind: "prose", id, text });
}

/** The newest row of a path is the one that is being written. */
function changeFile(view: Draft, path: string, change: (row: FileRow) => FileRow): void {
  const index = view.rows.findLastIndex((row) => row.kind === "file" && row.path === path);
  const row = view.rows[index];
  if (row?.kind === "file") view.rows[index] = change(row);
}

/** Edits of one file share a row until another file comes between, or a sentence that says that they are tried again. */
function changeEdit(view: Draft, id: string, path: string, change: (row: EditRow) => EditRow): void {
  const index = view.rows.findLastIndex((row) => row.kind === "edit" || row.kind === "notice");
  const row = view.rows[index];
  if (row?.kind === "edit" && row.path === path) view.rows[index] = change(row);
  else view.rows.push(change({ kind: "edit", id, path, applied: 0, failures: [] }));
}

function closeRow(row: TurnRow): TurnRow {
  return row.kind === "file" && row.state === "writing" ? { ...row, state: "cut" } : row;
}

function countLines(before: number, data: { text: string } | { lines: number }): number {
  if ("lines" in data) return data.lines;
  let breaks = 0;
  for (let at = data.text.indexOf("\n"); at >= 0; at = data.text.indexOf("\n", at + 1)) breaks += 1;
  return Math.max(1, before + breaks);
}

/** The file that is being written right now; null between files. */
export function fileInHand(view: TurnView): FileRow | null {
  const row = view.rows.findLast((one) => one.kind === "file");
  return row?.kind === "file" && row.state === "writing" ? row : null;
}

/** The words of the answer, for the clipboard. */
export function proseOf(view: TurnView): string {
  return view.rows
    .flatMap((row) => (row.kind === "prose" ? [row.text.trim()] : row.kind === "notice" ? [row.message] : []))
    .join("\n\n");
}
