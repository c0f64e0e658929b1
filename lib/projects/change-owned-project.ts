import type { UpdateQuery } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, type ProjectFields, ProjectModel } from "@/models/project";

type Change = { update: UpdateQuery<ProjectFields>; deletedAt: null | { $gt: Date }; movesUp: boolean };

/**
 * Changes a project of the user's whose `deletedAt` fits, in one step, and returns it as it then is. `movesUp` makes it
 * the last changed one. Throws NOT_FOUND.
 */
export async function changeOwnedProject(ctx: UserContext, id: string, change: Change): Promise<ProjectDoc> {
  await connectDb();
  const project = /^[0-9a-f]{24}$/.test(id)
    ? await ProjectModel.findOneAndUpdate(
        { _id: id, ownerId: ctx.actor.userId, deletedAt: change.deletedAt },
        change.update,
        { returnDocument: "after", timestamps: change.movesUp },
      ).lean<ProjectDoc>()
    : null;
  if (!project) throw new AppError("NOT_FOUND", apiMessages.projects.notFound);
  return project;
}
