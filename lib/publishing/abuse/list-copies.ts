import type { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import { NOT_TAKEN_DOWN } from "@/lib/projects";
import { SHARED_VISIBILITIES } from "@/lib/schemas/project";
import type { ShownProject } from "@/lib/schemas/site-report";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { ReleaseModel } from "@/models/release";
import { SiteModel } from "@/models/site";
import { VersionModel } from "@/models/version";
import { describeShown } from "./describe-shown";
import { anyProject } from "./reports";

/** So many forks are followed, forks of forks with them, and so many copies are shown. */
const MAX_FORKS = 2_000;
const MAX_SHOWN = 100;

/**
 * The copies of a project that others see now, for operators: its forks and theirs, and whatever has the home page that
 * it shows. Throws NOT_FOUND.
 */
export async function listCopies(ctx: UserContext, projectId: string): Promise<{ items: ShownProject[] }> {
  const project = await anyProject(projectId);
  const ids = [...(await forksOf(project._id)), ...(await projectsWithPageOf(project))];
  const published = await SiteModel.distinct("projectId", { projectId: { $in: ids }, releaseId: { $ne: null } });
  const shown = await ProjectModel.find(
    {
      _id: { $in: ids, $ne: project._id },
      deletedAt: null,
      ...NOT_TAKEN_DOWN,
      $or: [{ visibility: { $in: SHARED_VISIBILITIES } }, { _id: { $in: published } }],
    },
    { _id: 1 },
  )
    .sort({ _id: -1 })
    .limit(MAX_SHOWN)
    .lean();
  log.info("operator.listed_copies", { requestId: ctx.requestId, operatorId: ctx.actor.userId, projectId });
  return { items: await describeShown(shown.map(({ _id }) => _id)) };
}

async function forksOf(origin: Types.ObjectId): Promise<Types.ObjectId[]> {
  const all: Types.ObjectId[] = [];
  for (let latest = [origin]; latest.length > 0 && all.length < MAX_FORKS; all.push(...latest)) {
    const forks = await ProjectModel.find({ "forkedFrom.projectId": { $in: latest } }, { _id: 1 })
      .limit(MAX_FORKS)
      .lean();
    latest = forks.map(({ _id }) => _id);
  }
  return all;
}

/** The projects with a Version whose home page is one of those that a project shows: at its link, or at its site. */
async function projectsWithPageOf({ _id, headVersionId }: ProjectDoc): Promise<Types.ObjectId[]> {
  const site = await SiteModel.findOne({ projectId: _id }, { releaseId: 1 }).lean();
  const release = site?.releaseId ? await ReleaseModel.findById(site.releaseId, { versionId: 1 }).lean() : null;
  const versions = await VersionModel.find({ _id: { $in: [headVersionId, release?.versionId] } }, { files: 1 }).lean();
  const pages = versions.flatMap(({ files }) => files.filter(({ path }) => path === "index.html"));
  const hashes = pages.map(({ sha256 }) => sha256);
  return VersionModel.distinct("projectId", {
    "files.sha256": { $in: hashes },
    files: { $elemMatch: { path: "index.html", sha256: { $in: hashes } } },
  });
}
