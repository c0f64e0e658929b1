import type { UserContext } from "@/lib/platform/context";
import type { Version } from "@/lib/schemas/version";
import { RunModel } from "@/models/run";
import { VersionModel } from "@/models/version";
import { getOwnedProject } from "./get-owned-project";
import { toVersion } from "./to-version";

type Page = { page: number; perPage: number };
type ListedVersion = Parameters<typeof toVersion>[0];

/** One page of a project's Versions, newest first, and how many there are. Throws NOT_FOUND. */
export async function listVersions(
  ctx: UserContext,
  projectId: string,
  { page, perPage }: Page = { page: 1, perPage: 50 },
): Promise<{ items: Version[]; total: number }> {
  const project = await getOwnedProject(ctx, projectId);
  const items = await VersionModel.aggregate<ListedVersion>([
    { $match: { projectId: project._id } },
    { $sort: { number: -1 } },
    { $skip: (page - 1) * perPage },
    { $limit: perPage },
    { $set: { fileCount: { $size: "$files" } } },
    { $unset: "files" },
    { $lookup: { from: RunModel.collection.name, localField: "runId", foreignField: "_id", as: "runs" } },
    { $set: { run: { $first: "$runs" } } },
    { $unset: "runs" },
  ]);
  return { items: items.map(toVersion), total: await VersionModel.countDocuments({ projectId: project._id }) };
}
