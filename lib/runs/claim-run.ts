import { type ClientSession, Types } from "mongoose";
import { randomToken } from "@/lib/platform/crypto";
import { transaction } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { serverMessages } from "@/messages/server-en";
import type { Mode } from "@/lib/schemas/mode";
import type { RunEvent } from "@/lib/schemas/run-event";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import { type RunDoc, RunModel } from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { LEASE_MS, SEQ_RESERVE } from "./lease";

export type ClaimInput = {
  ownerId: string;
  prompt: string;
  mode: Mode;
  /** Name of the model that writes it. */
  model: string;
  continuesRunId?: Types.ObjectId;
  /** The project, or the insert that makes it in the same transaction. */
  project: Types.ObjectId | ((session: ClientSession) => Promise<Types.ObjectId>);
};

export type ClaimedRun = { run: RunDoc; project: ProjectDoc; started: RunEvent };

/**
 * Starts a run in one transaction: claims the project (only while no run is active), inserts the Run with its lease and
 * its first event. Throws CONFLICT when another run is active or the run to continue has been continued already.
 */
export async function claimRun(input: ClaimInput): Promise<ClaimedRun> {
  try {
    return await transaction((session) => claim(input, session));
  } catch (error) {
    if (!isDuplicateKey(error, "continuesRunId")) throw error;
    throw new AppError("CONFLICT", serverMessages.runs.alreadyContinued, { cause: error });
  }
}

async function claim(input: ClaimInput, session: ClientSession): Promise<ClaimedRun> {
  const projectId = typeof input.project === "function" ? await input.project(session) : input.project;
  const runId = new Types.ObjectId();
  const project = await ProjectModel.findOneAndUpdate(
    { _id: projectId, ownerId: input.ownerId, deletedAt: null, activeRunId: null },
    { activeRunId: runId, lastRunStatus: "running" },
    { session, returnDocument: "after" },
  ).lean<ProjectDoc>();
  if (!project) throw new AppError("CONFLICT", serverMessages.runs.alreadyActive);
  const now = Date.now();
  const [created] = await RunModel.create(
    [
      {
        _id: runId,
        projectId,
        ownerId: new Types.ObjectId(input.ownerId),
        mode: input.mode,
        prompt: input.prompt,
        model: input.model,
        status: "running",
        baseVersionId: project.headVersionId ?? null,
        continuesRunId: input.continuesRunId ?? null,
        leaseToken: randomToken(),
        leaseExpiresAt: new Date(now + LEASE_MS),
        reservedSeq: SEQ_RESERVE,
        startedAt: new Date(now),
      },
    ],
    { session },
  );
  if (!created) throw new Error("The run was not created.");
  const run = created.toObject<RunDoc>();
  const started: RunEvent = {
    seq: 1,
    type: "run.started",
    data: {
      runId: String(runId),
      prompt: input.prompt,
      baseVersionId: run.baseVersionId ? String(run.baseVersionId) : null,
    },
  };
  const { seq, type, data } = started;
  await RunEventModel.collection.insertOne({ runId, seq, type, data }, { session });
  return { run, project, started };
}
