import type { Types } from "mongoose";
import { type RunDoc, RunModel } from "@/models/run";

/** The run that began last on a project; null where none did. */
export async function newestRun(projectId: Types.ObjectId): Promise<RunDoc | null> {
  return RunModel.findOne({ projectId }).sort({ startedAt: -1 }).lean<RunDoc>();
}
