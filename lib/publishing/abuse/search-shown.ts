import { type PipelineStage, type QueryFilter, Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import { TAKEN_DOWN } from "@/lib/projects";
import { SHARED_VISIBILITIES } from "@/lib/schemas/project";
import type { ShownProject, ShownSearchQuery } from "@/lib/schemas/site-report";
import { type ProjectFields, ProjectModel } from "@/models/project";
import { type SiteFields, SiteModel } from "@/models/site";
import { SiteReportModel } from "@/models/site-report";
import { describeShown } from "./describe-shown";

/** A search for how an address begins finds at most so many. */
const MAX_FOUND = 1_000;

type Shown = { projects?: QueryFilter<ProjectFields>; sites?: QueryFilter<SiteFields> };

/**
 * One page of everybody's projects that others see, saw or reported, for operators, newest first: by id, by the start of
 * a slug, by a link, and by state.
 */
export async function searchShown(
  ctx: UserContext,
  { query, state, page, perPage }: ShownSearchQuery,
): Promise<{ items: ShownProject[]; total: number }> {
  await connectDb();
  const found = query === "" ? null : await whatFits(query);
  const all = pipeline(await inState(state), found);
  const [ids, [counted]] = await Promise.all([
    ProjectModel.aggregate<{ _id: Types.ObjectId }>([
      ...all,
      { $sort: { _id: -1 } },
      { $skip: (page - 1) * perPage },
      { $limit: perPage },
    ]),
    ProjectModel.aggregate<{ total: number }>([...all, { $count: "total" }]),
  ]);
  const total = counted?.total ?? 0;
  log.info("operator.searched_shown", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: total });
  return { items: await describeShown(ids.map(({ _id }) => _id)), total };
}

/** The ids of projects that fit, and of those whose site does. */
function pipeline({ projects, sites }: Shown, found: Types.ObjectId[] | null): PipelineStage[] {
  const only = found ? { $in: found } : null;
  const ofSites: PipelineStage.UnionWith[] = sites
    ? [
        {
          $unionWith: {
            coll: SiteModel.collection.name,
            pipeline: [
              { $match: only ? { $and: [sites, { projectId: only }] } : sites },
              { $project: { _id: "$projectId" } },
            ],
          },
        },
      ]
    : [];
  const own = projects ?? { _id: { $in: [] } };
  return [
    { $match: only ? { $and: [own, { _id: only }] } : own },
    { $project: { _id: 1 } },
    ...ofSites,
    { $group: { _id: "$_id" } },
  ];
}

async function inState(state: ShownSearchQuery["state"]): Promise<Shown> {
  const shared = { visibility: { $in: SHARED_VISIBILITIES } };
  const reported = { _id: { $in: await SiteReportModel.distinct("projectId", { isOpen: true }) } };
  if (state === "reported") return { projects: reported };
  if (state === "takenDown") return { projects: { takenDown: { $ne: null } } };
  const closed = await idsOf(TAKEN_DOWN);
  if (state === "published") return { sites: { releaseId: { $ne: null }, projectId: { $nin: closed } } };
  if (state === "shared") return { projects: { ...shared, _id: { $nin: closed } } };
  return { projects: { $or: [shared, reported, { takenDown: { $ne: null } }] }, sites: {} };
}

/** The projects that a search means: an id of one, of its site or of an account; a link; else how an address begins. */
async function whatFits(query: string): Promise<Types.ObjectId[]> {
  if (/^[0-9a-f]{24}$/.test(query)) {
    const id = new Types.ObjectId(query);
    const ofSite = await SiteModel.distinct("projectId", { _id: id });
    return [id, ...ofSite, ...(await idsOf({ ownerId: id }))];
  }
  const shareToken = /\/p\/([\w-]{32})/.exec(query)?.[1];
  if (shareToken) return idsOf({ shareToken });
  // A whole address may be pasted here.
  const slug =
    query
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .split(".")[0] ?? "";
  const begins = { $regex: `^${slug.replace(/[^a-z0-9-]/g, "")}` };
  const sites = await SiteModel.find({ slugs: begins }, { projectId: 1 }).limit(MAX_FOUND).lean();
  return sites.map(({ projectId }) => projectId);
}

async function idsOf(filter: QueryFilter<ProjectFields>): Promise<Types.ObjectId[]> {
  return (await ProjectModel.find(filter, { _id: 1 }).lean()).map(({ _id }) => _id);
}
