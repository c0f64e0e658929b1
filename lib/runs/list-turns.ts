import type { UserContext } from "@/lib/platform/context";
import { getOwnedProject } from "@/lib/projects";
import type { RunEvent } from "@/lib/schemas/run-event";
import type { Turn } from "@/lib/schemas/turn";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { toRunEvent } from "./stored-events";
import { toRun } from "./to-run";

/** How many turns of a conversation are shown. */
const MAX_TURNS = 50;

/** The newest turns of a project, oldest first, each with its stored events but for the text of files. */
export async function listTurns(ctx: UserContext, projectId: string): Promise<Turn[]> {
  const project = await getOwnedProject(ctx, projectId);
  const newest = await RunModel.find({ projectId: project._id })
    .sort({ startedAt: -1 })
    .limit(MAX_TURNS)
    .lean<RunDoc[]>();
  const runs = newest.toReversed();
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
  return runs.map((run) => ({ run: toRun(run), events: byRun.get(String(run._id)) ?? [] }));
}
