import { expect, it } from "vitest";
import type { Version } from "@/lib/schemas/version";
import type { TurnView } from "../turn-view";
import { inOrder } from "./in-order";

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString();
const version = (number: number, origin: Version["origin"], minute: number): Version => ({
  id: `v${number}`,
  projectId: "p",
  number,
  origin,
  runId: null,
  restoredFrom: null,
  fileCount: 1,
  name: null,
  run: null,
  createdAt: at(minute),
});
const turn = (runId: string, minute: number): TurnView => ({
  runId,
  prompt: "",
  selection: undefined,
  mode: "quick",
  model: "builtin",
  status: "completed",
  isContinuation: false,
  reason: null,
  startedAt: at(minute),
  finishedAt: null,
  centicredits: 0,
  cost: {
    holdCenticredits: 0,
    capCenticredits: 0,
    minimumCenticredits: 0,
    modelCenticredits: 0,
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    isEstimated: false,
    price: null,
  },
  seq: 0,
  rows: [],
  question: null,
  directions: [],
  plan: null,
  suggestions: [],
  version: null,
});
const names = (turns: readonly TurnView[], versions: readonly Version[], hasEarlier = false): string[] =>
  inOrder({ turns, hasEarlier }, versions).map((entry) => ("turn" in entry ? entry.turn.runId : entry.version.id));

it("puts what was made by hand between the turns it was made between", () => {
  const versions = [version(5, "restore", 9), version(3, "hand", 3), version(2, "hand", 2), version(1, "run", 1)];
  expect(names([turn("a", 0), turn("b", 5)], versions)).toEqual(["a", "v2", "v3", "b", "v5"]);
});

it("leaves out what is older than the turns of a conversation that is not shown whole", () => {
  const versions = [version(2, "hand", 2), version(4, "hand", 59)];
  expect(names([turn("b", 5)], versions)).toEqual(["v2", "b", "v4"]);
  expect(names([turn("b", 5)], versions, true)).toEqual(["b", "v4"]);
  expect(names([], [version(2, "hand", 2), version(1, "import", 1)])).toEqual(["v2"]);
});
