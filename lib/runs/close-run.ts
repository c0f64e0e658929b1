import { Types } from "mongoose";
import { closeHold } from "@/lib/credits";
import { transaction } from "@/lib/platform/db";
import type { RunEndStatus } from "@/lib/schemas/run";
import type { RunEvent } from "@/lib/schemas/run-event";
import { queueMessages } from "@/messages/queue-en";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { VersionModel } from "@/models/version";
import { LeaseLostError } from "./lease";
import { isSameTree, type Tree, withUploads } from "./run-tree";

/** What a run cost its owner (the hold is the limit, which is seen to here), what by the model's price, and for what. */
type RunEndCost = {
  centicredits: number;
  modelCenticredits: number;
  usage: { inputTokens: number; cachedInputTokens: number; outputTokens: number; isEstimated: boolean } | null;
};

/** How a run ended. `reason` is one sentence about an end that is not `completed`. */
export type RunEnd = {
  status: RunEndStatus;
  reason?: string;
  summary?: string;
  projectName?: string;
  cost?: RunEndCost;
};

type CloseInput = {
  run: RunDoc;
  leaseToken: string;
  end: RunEnd;
  base: Tree;
  tree: Tree;
  /** First free seq for the closing events. */
  nextSeq: number;
};

/**
 * Ends a run in one transaction: Version (when the tree differs from the base), head, status, the hold's closing entry,
 * closing events; all on condition of the lease's token, so exactly one process does it, once. Returns the closing
 * events.
 * Throws LeaseLostError when the run is somebody else's or already closed by another.
 */
export async function closeRun({ run, leaseToken, end, base, tree, nextSeq }: CloseInput): Promise<RunEvent[]> {
  // What came with a request makes a Version by itself only where the request was met, on what was there.
  const isKept = end.status === "completed" && Boolean(run.baseVersionId);
  const newVersionId = isSameTree(isKept ? base : withUploads(base, run), tree) ? null : new Types.ObjectId();
  const finishedAt = new Date();
  const heldCenticredits = heldBy(run);
  const centicredits = costOf(end, heldCenticredits);
  return transaction(async (session) => {
    const project = await ProjectModel.findOneAndUpdate(
      { _id: run.projectId, activeRunId: run._id },
      {
        $set: {
          activeRunId: null,
          lastRunStatus: end.status,
          ...(end.status === "completed" ? {} : { queuePausedReason: queueMessages.pausedBy[end.status] }),
          ...(newVersionId ? { headVersionId: newVersionId } : {}),
        },
        $inc: { versionCount: newVersionId ? 1 : 0 },
      },
      { session, returnDocument: "after" },
    ).lean<ProjectDoc>();
    const versionId = project ? newVersionId : null;
    const closed = await RunModel.findOneAndUpdate(
      { _id: run._id, leaseToken, status: "running" },
      {
        status: end.status,
        reason: end.reason ?? null,
        summary: end.summary ?? "",
        versionId,
        finishedAt,
        centicredits,
        modelCenticredits: end.cost?.modelCenticredits ?? 0,
        usage: end.cost?.usage ?? null,
      },
      { session },
    );
    if (!closed) throw new LeaseLostError(String(run._id));
    // A project that is gone for good has no more Versions; its run ends all the same, and what it held comes back.
    if (!project && (await ProjectModel.exists({ _id: run.projectId }).session(session))) {
      throw new Error(`Project ${String(run.projectId)} doesn't name its active run.`);
    }
    await closeHold(session, {
      userId: run.ownerId,
      runId: run._id,
      heldCenticredits,
      costCenticredits: centicredits,
    });
    if (end.projectName) {
      await ProjectModel.updateOne(
        { _id: run.projectId, isNameAuto: true },
        { name: end.projectName, isNameAuto: false },
        { session },
      );
    }
    const events: RunEvent[] = [];
    if (project && versionId) {
      const number = project.versionCount;
      await VersionModel.create(
        [
          {
            _id: versionId,
            projectId: run.projectId,
            number,
            origin: "run",
            runId: run._id,
            files: [...tree.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
            createdAt: finishedAt,
          },
        ],
        { session },
      );
      events.push({ seq: nextSeq, type: "version.created", data: { versionId: String(versionId), number } });
    }
    events.push({
      seq: nextSeq + events.length,
      type: "run.finished",
      data: { status: end.status, centicredits, ...(end.reason ? { reason: end.reason } : {}) },
    });
    const documents = events.map(({ seq, type, data }) => ({ runId: run._id, seq, type, data }));
    await RunEventModel.collection.insertMany(documents, { session });
    return events;
  });
}

/** A run that began before runs held credits has no such field. */
function heldBy(run: Partial<Pick<RunDoc, "holdCenticredits">>): number {
  return run.holdCenticredits ?? 0;
}

/** What the owner pays: nothing for an end that is ours to answer for, else the cost, and never more than was held. */
function costOf({ status, cost }: RunEnd, heldCenticredits: number): number {
  if (status === "failed" || status === "interrupted") return 0;
  return Math.min(Math.max(0, cost?.centicredits ?? 0), heldCenticredits);
}
