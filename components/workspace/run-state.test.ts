import { describe, expect, it } from "vitest";
import type { LiveEvent } from "@/components/client/live-event";
import type { Run } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";
import { aRun } from "@/tests/support/a-run";
import { applyEvents, emptyView, fileInHand, proseOf, uploadsOf, viewOfTurn } from "./run-state";

const run = aRun();
const closed = (seq: number, path: string, lines: number): RunEvent => ({
  seq,
  type: "file.closed",
  data: { path, lines, bytes: 10, sha256: "0" },
});
const firstBuild: LiveEvent[] = [
  { seq: 1, type: "run.started", data: { runId: "r1", prompt: "A bakery", baseVersionId: null } },
  { seq: 2, type: "theme", data: { path: "assets/theme.css", bytes: 10, sha256: "0" } },
  { seq: 3, type: "prose", data: { text: "I build " } },
  { seq: 4, type: "prose", data: { text: "a bakery." } },
  { seq: 5, type: "file.opened", data: { path: "index.html" } },
  { seq: 6, type: "file.delta", data: { path: "index.html", lines: 12 } },
];

describe("applyEvents", () => {
  it("joins prose, and shows the file in hand with its lines", () => {
    const view = applyEvents(emptyView(run), firstBuild);
    expect(view.rows.map(({ kind }) => kind)).toEqual(["theme", "prose", "file"]);
    expect(proseOf(view)).toBe("I build a bakery.");
    expect(fileInHand(view)).toMatchObject({ path: "index.html", lines: 12, state: "writing" });
    expect(view.seq).toBe(6);
  });

  it("knows a run that goes on with another, which is tried again as part of it", () => {
    expect(emptyView(run).isContinuation).toBe(false);
    expect(viewOfTurn({ run: { ...run, continuesRunId: "r0" }, events: [] }).isContinuation).toBe(true);
  });

  it("shows a second try of an edit below the sentence that says so", () => {
    const edited: LiveEvent[] = [
      { seq: 1, type: "edit.failed", data: { path: "index.html", reason: "find 1 of 1 is empty" } },
      { seq: 2, type: "notice", data: { message: "Trying again." } },
      { seq: 3, type: "edit.applied", data: { path: "index.html", bytes: 1, sha256: "0" } },
    ];
    expect(applyEvents(emptyView(run), edited).rows).toMatchObject([
      { kind: "edit", applied: 0, failures: ["find 1 of 1 is empty"] },
      { kind: "notice" },
      { kind: "edit", applied: 1, failures: [] },
    ]);
  });

  it("shows with a run that goes on only what came with itself", () => {
    const [front, logo] = [
      { id: "a", name: "front.png", path: "" },
      { id: "b", name: "logo.png", path: "" },
    ];
    const asked = emptyView({ ...run, uploads: [front] });
    const answered = emptyView({ ...run, continuesRunId: run.id, uploads: [front, logo] });
    expect(uploadsOf(asked, undefined)).toEqual([front]);
    expect(uploadsOf(answered, asked)).toEqual([logo]);
  });

  it("gives the same view one by one as all at once", () => {
    const events = [...firstBuild, closed(7, "index.html", 14)];
    const one = events.reduce((view, event) => applyEvents(view, [event]), emptyView(run));
    expect(one).toEqual(applyEvents(emptyView(run), events));
  });

  it("ignores events it already has, so that a replay from the start changes nothing", () => {
    const view = applyEvents(emptyView(run), firstBuild);
    expect(applyEvents(view, firstBuild)).toBe(view);
    const more = applyEvents(view, [...firstBuild, closed(7, "index.html", 14)]);
    expect(more.rows).toHaveLength(3);
  });

  it("leaves rows alone that no event touches", () => {
    const view = applyEvents(emptyView(run), firstBuild);
    const next = applyEvents(view, [{ seq: 7, type: "file.delta", data: { path: "index.html", lines: 13 } }]);
    expect(next.rows[0]).toBe(view.rows[0]);
    expect(next.rows[1]).toBe(view.rows[1]);
    expect(next.rows[2]).not.toBe(view.rows[2]);
    expect(view.rows[2]).toMatchObject({ lines: 12 });
  });

  it("counts the lines of deltas that carry text", () => {
    const view = applyEvents(emptyView(run), [
      { seq: 1, type: "file.opened", data: { path: "a.css" } },
      { seq: 2, type: "file.delta", data: { path: "a.css", text: "a\nb\nc" } },
      { seq: 3, type: "file.delta", data: { path: "a.css", text: "c\n" } },
    ]);
    expect(fileInHand(view)?.lines).toBe(3);
  });

  it("gives a file that is written again a row of its own", () => {
    const view = applyEvents(emptyView(run), [
      { seq: 1, type: "file.opened", data: { path: "a.html" } },
      closed(2, "a.html", 5),
      { seq: 3, type: "file.opened", data: { path: "a.html" } },
      closed(4, "a.html", 9),
    ]);
    expect(view.rows).toMatchObject([{ lines: 5 }, { lines: 9 }]);
  });

  it("gathers the edits of a file, those that failed with their reasons", () => {
    const applied = (seq: number, path: string): RunEvent => ({
      seq,
      type: "edit.applied",
      data: { path, sha256: "0", bytes: 1 },
    });
    const view = applyEvents(emptyView(run), [
      applied(1, "index.html"),
      applied(2, "index.html"),
      { seq: 3, type: "edit.failed", data: { path: "index.html", reason: "The text wasn't found." } },
      applied(4, "about.html"),
    ]);
    expect(view.rows).toMatchObject([
      { kind: "edit", path: "index.html", applied: 2, failures: ["The text wasn't found."] },
      { kind: "edit", path: "about.html", applied: 1, failures: [] },
    ]);
  });

  it("shows what a run has cost so far, and in the end what it did cost", () => {
    const going = viewOfTurn({ run, events: [{ seq: 1, type: "meter", data: { centicredits: 12 } }] });
    expect(going.centicredits).toBe(12);
    const more = applyEvents(going, [{ seq: 2, type: "meter", data: { centicredits: 31 } }]);
    expect(more.centicredits).toBe(31);
    const ended = applyEvents(more, [
      { seq: 3, type: "run.finished", data: { status: "completed", centicredits: 50 } },
    ]);
    expect(ended.centicredits).toBe(50);
    const loaded = { ...run, status: "failed", centicredits: 0 } as const;
    expect(
      viewOfTurn({ run: loaded, events: [{ seq: 1, type: "meter", data: { centicredits: 12 } }] }).centicredits,
    ).toBe(0);
  });

  it("marks a file as unfinished when the run ends in the middle of it, and keeps the reason", () => {
    const view = applyEvents(emptyView(run), [
      ...firstBuild,
      { seq: 9, type: "version.created", data: { versionId: "v1", number: 1 } },
      {
        seq: 10,
        type: "run.finished",
        data: { status: "interrupted", reason: "The server stopped.", centicredits: 0 },
      },
    ]);
    expect(view.status).toBe("interrupted");
    expect(view.reason).toBe("The server stopped.");
    expect(view.version).toEqual({ id: "v1", number: 1 });
    expect(view.rows.at(-1)).toMatchObject({ kind: "file", state: "cut" });
    expect(fileInHand(view)).toBeNull();
  });
});

describe("viewOfTurn", () => {
  it("believes the run about its end, even where the events stop short", () => {
    const ended: Run = { ...run, status: "failed", reason: "The model's key was refused.", finishedAt: run.startedAt };
    const events: RunEvent[] = [{ seq: 1, type: "file.opened", data: { path: "index.html" } }];
    const view = viewOfTurn({ run: ended, events });
    expect(view).toMatchObject({ status: "failed", reason: "The model's key was refused.", finishedAt: run.startedAt });
    expect(view.rows).toMatchObject([{ state: "cut" }]);
  });

  it("shows a question, suggestions, notices, problems and moved files", () => {
    const view = viewOfTurn({
      run: { ...run, status: "waiting" },
      events: [
        { seq: 1, type: "notice", data: { message: "The answer was cut and goes on." } },
        { seq: 2, type: "frame.error", data: { path: "../x", reason: "The path leaves the project." } },
        { seq: 3, type: "file.renamed", data: { from: "a.html", to: "b.html" } },
        { seq: 4, type: "file.deleted", data: { path: "c.html" } },
        { seq: 5, type: "question", data: { question: "Which city?", options: ["Lyon", "Paris"] } },
        { seq: 6, type: "suggestions", data: { items: ["Add a menu"] } },
      ],
    });
    expect(view.rows.map(({ kind }) => kind)).toEqual(["notice", "problem", "renamed", "deleted"]);
    expect(view.question?.options).toEqual(["Lyon", "Paris"]);
    expect(view.suggestions).toEqual(["Add a menu"]);
  });
});
