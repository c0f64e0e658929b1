import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { randomToken } from "@/lib/platform/crypto";
import { AppError } from "@/lib/platform/errors";
import type { Project, Visibility } from "@/lib/schemas/project";
import { apiMessages } from "@/messages/api-en";
import { type ProjectDoc, type ProjectFields, ProjectModel } from "@/models/project";
import { getOwnedProject } from "./get-owned-project";
import { requireVerified } from "./require-verified";
import { refuseTakenDown } from "./taken-down";
import { toProject } from "./to-project";

const says = apiMessages.projects;

/** What a new project that is seen by those stores about it. */
export function sharedFrom(visibility: Visibility): Pick<ProjectFields, "visibility" | "shareToken" | "listedAt"> {
  const listedAt = visibility === "listed" ? new Date() : null;
  return { visibility, shareToken: visibility === "private" ? null : randomToken(), listedAt };
}

/**
 * Says who sees a project, from this moment on. Sharing makes a link, which stays while it is listed and unlisted; making
 * it private ends the link for good: sharing it again makes another. Throws NOT_FOUND, and FORBIDDEN for sharing before the
 * address is verified or after operators said no.
 */
export async function setVisibility(ctx: UserContext, id: string, visibility: Visibility): Promise<Project> {
  const isPrivate = visibility === "private";
  await connectDb();
  if (!isPrivate) await requireShowable(ctx, id, visibility);
  const shareToken = isPrivate ? null : { $ifNull: ["$shareToken", randomToken()] };
  // Kept while it is not listed: taking it out and putting it in again brings nothing to the top of the showcase.
  const listedAt = visibility === "listed" ? { $ifNull: ["$listedAt", "$$NOW"] } : "$listedAt";
  const project = await ProjectModel.findOneAndUpdate(
    { _id: id, ownerId: ctx.actor.userId, deletedAt: null },
    [{ $set: { visibility, shareToken, listedAt } }],
    { returnDocument: "after", timestamps: false, updatePipeline: true },
  ).lean<ProjectDoc>();
  if (!project) throw new AppError("NOT_FOUND", says.notFound);
  return toProject(project);
}

async function requireShowable(ctx: UserContext, id: string, visibility: Visibility): Promise<void> {
  const project = await getOwnedProject(ctx, id);
  await requireVerified(ctx, says.verifyToShare);
  await refuseTakenDown(project, project.headVersionId);
  if (visibility === "listed" && project.takenDown) {
    throw new AppError("FORBIDDEN", says.notInShowcase(project.takenDown.reason));
  }
}
