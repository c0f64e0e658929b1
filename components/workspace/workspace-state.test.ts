import { expect, it } from "vitest";
import type { Project } from "@/lib/schemas/project";
import { aRun } from "@/tests/support/a-run";
import type { Run } from "@/lib/schemas/run";
import { activeTurn, firstState, reduceWorkspace } from "./workspace-state";

const at = "2026-03-01T12:00:00.000Z";
const project: Project = {
  id: "p1",
  shortId: "VEC-000001",
  name: "Miette",
  prompt: "A bakery",
  blueprint: "restaurant",
  stack: "site",
  visibility: "private",
  forkedFrom: null,
  versionId: "v1",
  versionNumber: 1,
  activeRunId: null,
  lastRunStatus: "completed",
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
};
const run = aRun({ id: "r2", prompt: "Larger", baseVersionId: "v1", startedAt: at });
const NO_TURNS = { items: [], hasEarlier: false };

it("keeps the earlier turns that were asked for when the newest are loaded again", () => {
  const listOf = (hasEarlier: boolean, ...ids: string[]) => ({
    items: ids.map((id) => ({ run: { ...run, id, status: "completed" as const }, events: [] })),
    hasEarlier,
  });
  const ids = (state: ReturnType<typeof firstState>) => state.turns.map(({ runId }) => runId);
  const first = firstState({ project, turns: listOf(true, "r5", "r6") });
  expect(first.hasEarlier).toBe(true);
  const more = reduceWorkspace(first, { type: "earlier", turns: listOf(true, "r3", "r4", "r5") });
  expect([ids(more), more.hasEarlier]).toEqual([["r3", "r4", "r5", "r6"], true]);
  const whole = reduceWorkspace(more, { type: "earlier", turns: listOf(false, "r1", "r2") });
  const again = reduceWorkspace(whole, { type: "loaded", turns: listOf(true, "r5", "r6", "r7") });
  expect([ids(again), again.hasEarlier]).toEqual([["r1", "r2", "r3", "r4", "r5", "r6", "r7"], false]);
});

it("starts a run once, follows it to its version, and is then free again", () => {
  const first = firstState({ project, turns: NO_TURNS });
  const started = reduceWorkspace(first, { type: "started", run });
  expect(reduceWorkspace(started, { type: "started", run })).toBe(started);
  expect(activeTurn(started)?.runId).toBe("r2");
  const ended = reduceWorkspace(started, {
    type: "events",
    runId: "r2",
    events: [
      { seq: 1, type: "version.created", data: { versionId: "v2", number: 2 } },
      { seq: 2, type: "run.finished", data: { status: "completed", centicredits: 0 } },
    ],
  });
  expect(ended.version).toEqual({ id: "v2", number: 2 });
  expect(activeTurn(ended)).toBeNull();
});

it("keeps a restored version when older turns are loaded again", () => {
  const restored = reduceWorkspace(firstState({ project, turns: NO_TURNS }), {
    type: "restored",
    version: {
      id: "v3",
      projectId: "p1",
      number: 3,
      origin: "restore",
      runId: null,
      restoredFrom: 1,
      name: null,
      run: null,
      fileCount: 2,
      createdAt: at,
    },
  });
  const done: Run = { ...run, status: "completed", versionId: "v2", finishedAt: at };
  const loaded = reduceWorkspace(restored, {
    type: "loaded",
    turns: {
      items: [{ run: done, events: [{ seq: 1, type: "version.created", data: { versionId: "v2", number: 2 } }] }],
      hasEarlier: false,
    },
  });
  expect(loaded.version).toEqual({ id: "v3", number: 3 });
});
