import type { QueryFilter, Types } from "mongoose";
import { type RunDoc, type RunFields, RunModel } from "@/models/run";

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

/** The project's newest run, if it ended with a question: the next request answers it, and both pay one minimum. */
export async function waitingRun(projectId: Types.ObjectId): Promise<Types.ObjectId | null> {
  const newest = await RunModel.findOne({ projectId }, { status: 1 }).sort({ startedAt: -1 }).lean();
  return newest?.status === "waiting" ? newest._id : null;
}
