import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import type { ListProjectsQuery, ProjectList } from "@/lib/schemas/project";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { toProject } from "./to-project";

/**
 * One page of the user's projects, last changed first, and how many there are. `query` matches any part of name, first
 * prompt or short id, in whatever case, taken literally.
 */
export async function listProjects(
  ctx: UserContext,
  { query, page, perPage }: ListProjectsQuery,
): Promise<ProjectList> {
  await connectDb();
  const pattern = { $regex: escapeRegExp(query), $options: "i" };
  const filter = {
    ownerId: ctx.actor.userId,
    deletedAt: null,
    ...(query ? { $or: [{ name: pattern }, { prompt: pattern }, { shortId: pattern }] } : {}),
  };
  const [items, total] = await Promise.all([
    ProjectModel.find(filter)
      .sort({ updatedAt: -1, _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<ProjectDoc[]>(),
    ProjectModel.countDocuments(filter),
  ]);
  return { items: items.map(toProject), total };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
