import { AppError } from "@/lib/platform/errors";
import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { RunEvent } from "@/lib/schemas/run-event";
import type { TurnList } from "@/lib/schemas/turn";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { serverMessages } from "@/messages/server-en";
import { toRunEvent } from "./stored-events";
import { toRun } from "./to-run";

/** How many turns of a conversation are given at once. */
const MAX_TURNS = 30;

/**
 * The newest turns of a project, or the newest of those before one of its runs; oldest first, each with its stored
 * events but for the text of files. Throws NOT_FOUND for a run of another project.
 */
export async function listTurns(ctx: UserContext, projectId: string, before?: string): Promise<TurnList> {
  const project = await getOwnedProject(ctx, projectId);
  const end = before === undefined ? null : await RunModel.findOne({ _id: before, projectId: project._id }).lean();
  if (before !== undefined && !end) throw new AppError("NOT_FOUND", serverMessages.runs.notFound);
  const newest = await RunModel.find({ projectId: project._id, ...(end ? { startedAt: { $lt: end.startedAt } } : {}) })
    .sort({ startedAt: -1 })
    .limit(MAX_TURNS + 1)
    .lean<RunDoc[]>();
  const runs = newest.slice(0, MAX_TURNS).toReversed();
  const stored = await RunEventModel.find({ runId: { $in: runs.map((run) => run._id) }, type: { $ne: "file.delta" } })
    .sort({ runId: 1, seq: 1 })
    .lean();
  const byRun = new Map<string, RunEvent[]>(runs.map((run) => [String(run._id), []]));
  const going = new Set(runs.filter(({ status }) => status === "running").map(({ _id }) => String(_id)));
  for (const event of stored) {
    // One that ended between the two reads is still followed, and its end is what its follower waits for.
    if (event.type === "run.finished" && going.has(String(event.runId))) continue;
    byRun.get(String(event.runId))?.push(toRunEvent(event));
  }
  const items = runs.map((run) => ({ run: toRun(run), events: byRun.get(String(run._id)) ?? [] }));
  return { items, hasEarlier: newest.length > MAX_TURNS };
}
