import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import type { PageQuery, SiteList } from "@/lib/schemas/site";
import { ProjectModel } from "@/models/project";
import { type ReleaseDoc, ReleaseModel } from "@/models/release";
import { type SiteDoc, SiteModel } from "@/models/site";
import { SubmissionModel } from "@/models/submission";
import { toSite } from "./to-site";

/** One page of the user's published sites, last published first. Those of deleted projects are not among them. */
export async function listSites(ctx: UserContext, { page, perPage }: PageQuery): Promise<SiteList> {
  await connectDb();
  const projects = await ProjectModel.find(
    { ownerId: ctx.actor.userId, deletedAt: null },
    { name: 1, takenDown: 1 },
  ).lean();
  const projectOf = new Map(projects.map((project) => [String(project._id), project]));
  const filter = { projectId: { $in: projects.map(({ _id }) => _id) }, releaseId: { $ne: null } };
  const sites = await SiteModel.find(filter)
    .sort({ publishedAt: -1, _id: -1 })
    .skip((page - 1) * perPage)
    .limit(perPage)
    .lean<SiteDoc[]>();
  const served = await ReleaseModel.find({ _id: { $in: sites.map(({ releaseId }) => releaseId) } }, { files: 0 }).lean<
    Omit<ReleaseDoc, "files">[]
  >();
  const counts = await SubmissionModel.aggregate<{ _id: unknown; unread: number }>([
    { $match: { projectId: { $in: sites.map(({ projectId }) => projectId) }, readAt: null } },
    { $group: { _id: "$projectId", unread: { $sum: 1 } } },
  ]);
  const unreadOf = new Map(counts.map(({ _id, unread }) => [String(_id), unread]));
  const releases = new Map(served.map((release) => [String(release._id), release]));
  const items = sites.map((site) => {
    const { name = "", takenDown } = projectOf.get(String(site.projectId)) ?? {};
    return {
      ...toSite({ takenDown }, site, releases.get(String(site.releaseId)) ?? null),
      projectName: name,
      unreadSubmissions: unreadOf.get(String(site.projectId)) ?? 0,
    };
  });
  return { items, total: await SiteModel.countDocuments(filter) };
}
