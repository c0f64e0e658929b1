import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { randomToken } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import type { Project, Visibility } from "@/lib/schemas/project";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, type ProjectFields, ProjectModel } from "@/models/project";
import { toProject } from "./to-project";

/** What a new project that is seen by those stores about it. */
export function sharedFrom(visibility: Visibility): Pick<ProjectFields, "visibility" | "shareToken" | "listedAt"> {
  const listedAt = visibility === "listed" ? new Date() : null;
  return { visibility, shareToken: visibility === "private" ? null : randomToken(), listedAt };
}

/**
 * Says who sees a project, from this moment on. Sharing makes a link, which stays while it is listed and unlisted; making
 * it private ends the link for good: sharing it again makes another. Throws NOT_FOUND.
 */
export async function setVisibility(ctx: UserContext, id: string, visibility: Visibility): Promise<Project> {
  await connectDb();
  const isPrivate = visibility === "private";
  const shareToken = isPrivate ? null : { $ifNull: ["$shareToken", randomToken()] };
  const listedAt = visibility === "listed" ? { $ifNull: ["$listedAt", "$$NOW"] } : null;
  const project = await ProjectModel.findOneAndUpdate(
    { _id: id, ownerId: ctx.actor.userId, deletedAt: null },
    [{ $set: { visibility, shareToken, listedAt } }],
    { returnDocument: "after", timestamps: false, updatePipeline: true },
  ).lean<ProjectDoc>();
  if (!project) throw new AppError("NOT_FOUND", apiMessages.projects.notFound);
  return toProject(project);
}
