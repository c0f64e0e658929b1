import { Types } from "mongoose";
import { expect, it } from "vitest";
import { reapExpiredRuns } from "@/lib/runs";
import { claimRun } from "@/lib/runs/claim-run";
import { closeRun } from "@/lib/runs/close-run";
import { ProjectModel } from "@/models/project";
import { RunModel } from "@/models/run";
import { FREE, makeProject } from "@/tests/support/make-project";

type Start = { projectId: Types.ObjectId; ownerId: string };

const claim = ({ projectId: project, ownerId }: Start) =>
  claimRun({ ownerId, prompt: "A bakery", mode: "quick", model: "test", charge: FREE, project });

/** Twenty projects of one owner. */
async function makeProjects(): Promise<Start[]> {
  const ownerId = String(new Types.ObjectId());
  const projects = await Promise.all(Array.from({ length: 20 }, () => makeProject()));
  const ids = projects.map(({ projectId }) => projectId);
  await ProjectModel.updateMany({ _id: { $in: ids } }, { ownerId });
  return ids.map((projectId) => ({ projectId, ownerId }));
}

async function startAll(projects: readonly Start[]) {
  const starts = await Promise.allSettled(projects.map(claim));
  return {
    runs: starts.flatMap((start) => (start.status === "fulfilled" ? [start.value.run] : [])),
    refusals: starts.flatMap((start) => (start.status === "rejected" ? [start.reason] : [])),
  };
}

it("lets five builds of one owner go on at once, and another as soon as one has ended or died", async () => {
  const projects = await makeProjects();
  const other = await claim(await makeProject());
  const owned = { ownerId: projects[0]?.ownerId ?? "" };
  const { runs, refusals } = await startAll(projects);
  expect(runs).toHaveLength(5);
  expect(refusals).toHaveLength(15);
  const refusal = { code: "RATE_LIMITED", retryAfterSeconds: 30, message: expect.stringContaining("5 builds") };
  for (const reason of refusals) expect(reason).toMatchObject(refusal);
  expect(await ProjectModel.countDocuments({ ...owned, activeRunId: { $ne: null } })).toBe(5);

  const [ended, died] = runs;
  if (!ended || !died) throw new Error("Nothing was claimed.");
  const { leaseToken } = ended;
  const empty = new Map();
  await closeRun({ run: ended, leaseToken, end: { status: "stopped" }, base: empty, tree: empty, nextSeq: 2 });
  await RunModel.updateOne({ _id: died._id }, { leaseExpiresAt: new Date(0) });
  expect(await reapExpiredRuns(died.projectId)).toBe(1);
  const running = new Set(runs.slice(2).map((run) => String(run.projectId)));
  const again = await startAll(projects.filter(({ projectId }) => !running.has(String(projectId))));
  expect(again.runs).toHaveLength(2);
  expect(await RunModel.countDocuments({ ...owned, status: "running" })).toBe(5);
  expect(await RunModel.findById(other.run._id).lean()).toMatchObject({ status: "running" });
});
