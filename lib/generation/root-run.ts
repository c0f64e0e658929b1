import type { QueryFilter, Types } from "mongoose";
import { MAX_QUESTIONS } from "@/lib/schemas/run";
import { type RunEventData, runEventDataSchemas } from "@/lib/schemas/run-event";
import { type RunDoc, type RunFields, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";

/**
 * The run at which a request began, behind those that go on with it. An answer to a question continues the run that
 * asked, and is a request of its own.
 */
export async function rootRun(run: RunDoc): Promise<RunDoc> {
  let root = run;
  while (root.continuesRunId) {
    const before = await RunModel.findById(root.continuesRunId).lean<RunDoc>();
    if (!before || before.status === "waiting") return root;
    root = before;
  }
  return root;
}

/** The runs of a project at which a request of a person's began: repairs are none. */
export async function requestsOf(projectId: Types.ObjectId): Promise<QueryFilter<RunFields>> {
  const asked = await RunModel.find({ projectId, status: "waiting" }, { _id: 1 }).lean();
  return { projectId, repair: null, continuesRunId: { $in: [null, ...asked.map(({ _id }) => _id)] } };
}

/** The requests of which `run`, the root of its own, answers the questions, oldest first; none for most. */
export async function askedBefore(run: RunDoc): Promise<RunDoc[]> {
  const asked: RunDoc[] = [];
  let at: RunDoc | null = run;
  while (at?.continuesRunId) {
    const waiting: RunDoc | null = await RunModel.findById(at.continuesRunId).lean<RunDoc>();
    at = waiting ? await rootRun(waiting) : null;
    if (at) asked.unshift(at);
  }
  return asked;
}

/** The questions that runs ended with, by their ids. */
export async function questionsOf(runIds: readonly Types.ObjectId[]): Promise<Map<string, RunEventData<"question">>> {
  if (runIds.length === 0) return new Map();
  const events = await RunEventModel.find({ runId: { $in: [...runIds] }, type: "question" })
    .sort({ seq: 1 })
    .lean();
  return new Map(events.map(({ runId, data }) => [String(runId), runEventDataSchemas.question.parse(data)]));
}

/** How many questions may still be asked about a run's request. */
export function questionsLeftOf({ questionsLeft }: RunDoc): number {
  return questionsLeft ?? MAX_QUESTIONS;
}
