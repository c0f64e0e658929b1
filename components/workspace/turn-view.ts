import type { Mode } from "@/lib/schemas/mode";
import type { Run, RunCost, RunStatus } from "@/lib/schemas/run";
import type { SitePlan } from "@/lib/schemas/site-plan";
import type { StyleDirection } from "@/lib/schemas/style-direction";

type Row<K extends string, T> = T & { kind: K; id: string };

export type FileRow = Row<"file", { path: string; lines: number; state: "writing" | "written" | "cut" }>;
export type EditRow = Row<"edit", { path: string; applied: number; failures: readonly string[] }>;
/** One thing in the answer of a turn, in the order it happened. */
export type TurnRow =
  | Row<"prose", { text: string }>
  | FileRow
  | EditRow
  | Row<"theme", { path: string }>
  | Row<"deleted", { path: string }>
  | Row<"renamed", { from: string; to: string }>
  | Row<"problem", { path: string | null; reason: string }>
  | Row<"notice", { message: string }>;

/** What the chat shows of a run: made from its events by `applyEvents`, for running and past turns alike. */
export type TurnView = {
  runId: string;
  prompt: string;
  /** The element that it is about; undefined for all of the project. */
  selection: Run["selection"];
  mode: Mode;
  model: string;
  status: RunStatus;
  /** Whether it goes on with an earlier run. */
  isContinuation: boolean;
  reason: string | null;
  startedAt: string;
  finishedAt: string | null;
  /** What it cost; while it goes, what it has cost so far. */
  centicredits: number;
  cost: RunCost;
  /** The last event that is in here. */
  seq: number;
  rows: readonly TurnRow[];
  question: { question: string; options: readonly string[] } | null;
  /** Looks to choose one from; the question has their names. */
  directions: readonly StyleDirection[];
  /** What was planned before anything was written, or what it was built by. */
  plan: SitePlan | null;
  suggestions: readonly string[];
  version: { id: string; number: number } | null;
};
