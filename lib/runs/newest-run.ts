import type { Types } from "mongoose";
import { type RunDoc, RunModel } from "@/models/run";

/** The run that began last on a project; null where none did. */
export async function newestRun(projectId: Types.ObjectId): Promise<RunDoc | null> {
  return RunModel.findOne({ projectId }).sort({ startedAt: -1 }).lean<RunDoc>();
}

/** Its id alone, for who asks every second: a run holds a plan and the texts of its uploads. */
export async function newestRunId(projectId: Types.ObjectId): Promise<string | null> {
  const run = await RunModel.findOne({ projectId }, { _id: 1 }).sort({ startedAt: -1 }).lean();
  return run ? String(run._id) : null;
}
