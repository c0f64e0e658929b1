import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { RunSearch, RunSearchQuery } from "@/lib/schemas/admin";
import { type RunDoc, RunModel } from "@/models/run";
import { UserModel } from "@/models/user";
import { isId, startsWith } from "./starts-with";

/** The start of an address may fit so many accounts at most. */
const MAX_ACCOUNTS = 200;
/** What operators may see of a run: not what was asked for, nor what was written. */
const SEEN = {
  projectId: 1,
  ownerId: 1,
  mode: 1,
  model: 1,
  status: 1,
  reason: 1,
  centicredits: 1,
  startedAt: 1,
  finishedAt: 1,
} as const;
type SeenRun = Pick<RunDoc, "_id" | keyof typeof SEEN>;

/** One page of everybody's runs, newest first, by status and by run, project, account or the start of an address. */
export async function searchRuns(
  ctx: UserContext,
  { query, status, page, perPage }: RunSearchQuery,
): Promise<RunSearch> {
  await connectDb();
  const filter = { ...(status ? { status } : {}), ...(query ? { $or: await whatFits(query) } : {}) };
  const [runs, total] = await Promise.all([
    RunModel.find(filter, SEEN)
      .sort({ _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<SeenRun[]>(),
    RunModel.countDocuments(filter),
  ]);
  const emails = await emailsOf(runs.map(({ ownerId }) => ownerId));
  log.info("operator.searched_runs", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: total });
  const items = runs.map((run) => ({
    id: String(run._id),
    projectId: String(run.projectId),
    userId: String(run.ownerId),
    email: emails.get(String(run.ownerId)) ?? null,
    mode: run.mode,
    model: run.model,
    status: run.status,
    reason: run.reason ?? null,
    centicredits: run.centicredits,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }));
  return { items, total };
}

async function whatFits(query: string) {
  if (isId(query)) {
    const id = new Types.ObjectId(query);
    return [{ _id: id }, { projectId: id }, { ownerId: id }];
  }
  const users = await UserModel.find({ email: startsWith(query.toLowerCase()), deletedAt: null }, { _id: 1 })
    .limit(MAX_ACCOUNTS)
    .lean();
  return [{ ownerId: { $in: users.map(({ _id }) => _id) } }];
}

async function emailsOf(userIds: readonly Types.ObjectId[]): Promise<Map<string, string>> {
  const users = await UserModel.find({ _id: { $in: userIds }, deletedAt: null }, { email: 1 }).lean();
  return new Map(users.map(({ _id, email }) => [String(_id), email]));
}
