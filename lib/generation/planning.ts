import type { Types } from "mongoose";
import { type BuildOptions, buildOptionsSchema } from "@/lib/schemas/build-options";
import { beginsWithPlan } from "@/lib/schemas/mode";
import { runEventDataSchemas } from "@/lib/schemas/run-event";
import { type SitePlan, sitePlanSchema } from "@/lib/schemas/site-plan";
import type { RunDoc, RunPlanning } from "@/models/run";
import { RunEventModel } from "@/models/run-event";

/** What was chosen beside a prompt, as it was stored; undefined for nothing. */
export function readOptions(stored: unknown): BuildOptions | undefined {
  return buildOptionsSchema.safeParse(stored).data;
}

/** What has become of the plan of a run's request; null where there was none yet. */
export function planningOf({ plan, planState }: Pick<RunDoc, "plan" | "planState">): RunPlanning | null {
  if (planState === "skipped") return { state: "skipped" };
  const read = sitePlanSchema.safeParse(plan);
  return read.success && planState ? { state: planState, plan: read.data } : null;
}

/** Whether a run is to show a plan and end: a first build of a mode that begins with one, until it is agreed on. */
export function isToPlan(run: RunDoc, files: ReadonlyMap<string, string>): boolean {
  const planning = planningOf(run);
  return beginsWithPlan(run.mode) && files.size === 0 && (planning === null || planning.state === "sent-back");
}

/** The plan that a run ended with; null for one that shows none, or follows one. */
export async function planShownBy(run: Pick<RunDoc, "planState"> & { _id: Types.ObjectId }): Promise<SitePlan | null> {
  if (run.planState === "approved") return null;
  const event = await RunEventModel.findOne({ runId: run._id, type: "plan" }).sort({ seq: -1 }).lean();
  const data = event ? runEventDataSchemas.plan.safeParse(event.data).data : null;
  return sitePlanSchema.safeParse(data?.plan).data ?? null;
}
