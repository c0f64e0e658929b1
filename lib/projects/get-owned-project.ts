import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { UserContext } from "@/lib/platform/context";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";

const OBJECT_ID = /^[0-9a-f]{24}$/;

/**
 * The only way to read a project for a user. Throws NOT_FOUND for a project that isn't there, is someone else's, or is
 * deleted (unless `withDeleted`).
 */
export async function getOwnedProject(
  ctx: UserContext,
  id: string,
  options: { withDeleted?: boolean } = {},
): Promise<ProjectDoc> {
  await connectDb();
  const project = OBJECT_ID.test(id)
    ? await ProjectModel.findOne({
        _id: id,
        ownerId: ctx.actor.userId,
        ...(options.withDeleted ? {} : { deletedAt: null }),
      }).lean<ProjectDoc>()
    : null;
  if (!project) throw new AppError("NOT_FOUND", apiMessages.projects.notFound);
  return project;
}
