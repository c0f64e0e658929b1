import type { PipelineStage, QueryFilter, UpdateQuery } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import type { AppError } from "@/lib/platform/errors";
import { getOwnedProject } from "@/lib/projects";
import type { Queue } from "@/lib/schemas/queue";
import { type ProjectDoc, type ProjectFields, ProjectModel } from "@/models/project";
import { toQueue } from "./to-queue";

type Change = {
  /** What must hold of the project in the moment of the change. */
  when: QueryFilter<ProjectFields>;
  update: UpdateQuery<ProjectFields> | PipelineStage.Set[];
  /** What is thrown where it doesn't hold. */
  refusal: () => AppError;
};

/** Changes what waits in a project of the user's, in one step, and returns it as it then is. Throws NOT_FOUND. */
export async function changeQueue(ctx: UserContext, projectId: string, change: Change): Promise<Queue> {
  const { _id } = await getOwnedProject(ctx, projectId);
  const project = await ProjectModel.findOneAndUpdate({ ...change.when, _id, deletedAt: null }, change.update, {
    returnDocument: "after",
    timestamps: false,
    updatePipeline: true,
  }).lean<ProjectDoc>();
  if (!project) throw change.refusal();
  return toQueue(project);
}
