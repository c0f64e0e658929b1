import type { Types } from "mongoose";
import { env } from "@/lib/platform/env";
import type { ShownProject } from "@/lib/schemas/site-report";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type SiteDoc, SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { siteOrigin } from "../site-hosts";

type Ids = readonly Types.ObjectId[];

/** What operators see of projects: where others see them, what was reported, and what was done; in the order of `ids`. */
export async function describeShown(ids: Ids): Promise<ShownProject[]> {
  const [projects, sites, open] = await Promise.all([
    ProjectModel.find({ _id: { $in: ids } }).lean<ProjectDoc[]>(),
    SiteModel.find({ projectId: { $in: ids } }).lean<SiteDoc[]>(),
    SiteReportModel.aggregate<{ _id: Types.ObjectId; count: number }>([
      { $match: { isOpen: true, projectId: { $in: [...ids] } } },
      { $group: { _id: "$projectId", count: { $sum: 1 } } },
    ]),
  ]);
  const projectOf = new Map(projects.map((project) => [String(project._id), project]));
  const siteOf = new Map(sites.map((site) => [String(site.projectId), site]));
  const openOf = new Map(open.map(({ _id, count }) => [String(_id), count]));
  return ids.flatMap((id) => {
    const project = projectOf.get(String(id));
    return project ? toShown(project, siteOf.get(String(id)), openOf.get(String(id)) ?? 0) : [];
  });
}

function toShown(project: ProjectDoc, site: SiteDoc | undefined, openReports: number): ShownProject {
  const { visibility = "private", shareToken, takenDown } = project;
  const isShared = visibility !== "private" && Boolean(shareToken);
  return {
    id: String(project._id),
    ownerId: String(project.ownerId),
    name: project.name,
    isDeleted: Boolean(project.deletedAt),
    site: site
      ? {
          slug: site.slug,
          url: siteOrigin(site.slug),
          isPublished: Boolean(site.releaseId),
          publishedAt: site.publishedAt?.toISOString() ?? null,
        }
      : null,
    share: isShared
      ? { url: `${new URL(env().APP_URL).origin}/p/${shareToken}`, isListed: visibility === "listed" }
      : null,
    openReports,
    takenDown: takenDown ? { at: takenDown.at.toISOString(), reason: takenDown.reason, from: takenDown.from } : null,
  };
}
