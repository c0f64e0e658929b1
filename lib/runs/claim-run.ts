import { randomInt } from "node:crypto";
import { type ClientSession, Types } from "mongoose";
import { placeHold } from "@/lib/credits";
import { randomToken } from "@/lib/platform/crypto";
import { transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import { checkMessages } from "@/messages/checks-en";
import { serverMessages } from "@/messages/server-en";
import type { BuildOptions } from "@/lib/schemas/build-options";
import type { Mode } from "@/lib/schemas/mode";
import type { RunPrice } from "@/lib/schemas/pricing";
import type { Selection } from "@/lib/schemas/selection";
import type { RunEvent } from "@/lib/schemas/run-event";
import { type ProjectDoc, ProjectModel } from "@/models/project";
import {
  type RunDoc,
  RunModel,
  type RunDirecting,
  type RunPlanning,
  type RunRepair,
  type RunUpload,
} from "@/models/run";
import { RunEventModel } from "@/models/run-event";
import { inTurn } from "./in-turn";
import { leaseEnd, SEQ_RESERVE } from "./lease";

/** How many builds of one account may go on at the same time. */
const MAX_AT_ONCE = 5;
const RETRY_AFTER_SECONDS = 30;

/** What a run may cost its owner, in centicredits; all of it 0 where it is free. */
export type RunCharge = {
  /** With less than this to spend, the run does not start. */
  atLeastCenticredits: number;
  /** The cap: what is held at most. */
  atMostCenticredits: number;
  /** What the run and those it continues pay at least, together. */
  minimumCenticredits: number;
  /** What the model costs now; null where none with a price writes. */
  price: RunPrice | null;
};

export type ClaimInput = {
  ownerId: string;
  prompt: string;
  mode: Mode;
  /** Name of the model that writes it. */
  model: string;
  charge: RunCharge;
  continuesRunId?: Types.ObjectId;
  /** How many questions the model may ask; as many as about any request unless told. */
  questionsLeft?: number;
  /** What was chosen beside the prompt. */
  options?: BuildOptions | null;
  /** What has become of the plan of a first build, and the plan. */
  planning?: RunPlanning | null;
  /** What has become of the style directions of a first build. */
  directing?: RunDirecting | null;
  /** The element that it is about. */
  selection?: Selection;
  /** Files that came with the request. */
  uploads?: readonly RunUpload[];
  /** What failed checks it is to repair. */
  repair?: RunRepair & { isBySelf?: boolean };
  /** The Version that the charge was reckoned from, null for none: with another one at its head the run does not start. */
  headVersionId?: Types.ObjectId | null;
  /** The project's queued prompt that this is; it leaves the queue as the run starts. */
  queuedId?: Types.ObjectId;
  /** The project, or the insert that makes it in the same transaction. */
  project: Types.ObjectId | ((session: ClientSession) => Promise<Types.ObjectId>);
};

export type ClaimedRun = { run: RunDoc; project: ProjectDoc; started: RunEvent };

/**
 * Starts a run in one transaction: claims the project (only while no run is active), holds what it may cost, inserts the
 * Run with its lease and its first event. Throws CONFLICT when another run is active or the run to continue has been
 * continued already, RATE_LIMITED when the owner has 5 × RATE_LIMIT_FACTOR runs going, and INSUFFICIENT_CREDITS.
 */
export async function claimRun(input: ClaimInput): Promise<ClaimedRun> {
  try {
    return await inTurn(input.ownerId, () => transaction((session) => claim(input, session)));
  } catch (error) {
    if (!isDuplicateKey(error, "continuesRunId")) throw error;
    throw new AppError("CONFLICT", serverMessages.runs.alreadyContinued, { cause: error });
  }
}

async function claim(input: ClaimInput, session: ClientSession): Promise<ClaimedRun> {
  const projectId = typeof input.project === "function" ? await input.project(session) : input.project;
  const { queuedId } = input;
  const runId = new Types.ObjectId();
  const project = await ProjectModel.findOneAndUpdate(
    {
      _id: projectId,
      ownerId: input.ownerId,
      deletedAt: null,
      activeRunId: null,
      ...(input.headVersionId === undefined ? {} : { headVersionId: input.headVersionId }),
      // Only what is next, as it reads now, and only while nothing has paused the queue.
      ...(queuedId ? { "queue.0._id": queuedId, "queue.0.prompt": input.prompt, queuePausedReason: null } : {}),
    },
    {
      $set: { activeRunId: runId, lastRunStatus: "running", queuePausedReason: null },
      ...(queuedId ? { $pull: { queue: { _id: queuedId } } } : {}),
    },
    { session, returnDocument: "after" },
  ).lean<ProjectDoc>();
  if (!project) throw new AppError("CONFLICT", serverMessages.runs.alreadyActive);
  await refuseSecondRepair(projectId, input, session);
  const slot = await freeSlot(input.ownerId, session);
  const { charge, ownerId: userId } = input;
  const holdCenticredits = await placeHold(session, { ...charge, userId, runId });
  const startedAt = new Date();
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
        slot,
        baseVersionId: project.headVersionId ?? null,
        continuesRunId: input.continuesRunId ?? null,
        repair: input.repair ?? null,
        uploads: [...(input.uploads ?? [])],
        options: input.options ?? null,
        plan: input.planning?.plan ?? null,
        planState: input.planning?.state ?? null,
        direction: input.directing?.direction ?? null,
        directionState: input.directing?.state ?? null,
        selection: input.selection ? { ...input.selection, inside: input.selection.inside ?? "" } : null,
        ...(input.questionsLeft === undefined ? {} : { questionsLeft: input.questionsLeft }),
        holdCenticredits,
        capCenticredits: charge.atMostCenticredits,
        minimumCenticredits: charge.minimumCenticredits,
        price: charge.price,
        leaseToken: randomToken(),
        // An insert can't name the database's clock; the update below does.
        leaseExpiresAt: startedAt,
        reservedSeq: SEQ_RESERVE,
        startedAt,
      },
    ],
    { session },
  );
  if (!created) throw new Error("The run was not created.");
  const lease = [{ $set: { leaseExpiresAt: leaseEnd } }];
  await RunModel.updateOne({ _id: runId }, lease, { session, updatePipeline: true });
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

/**
 * Which repair is next was decided before: of two that decided the same, the later one may come when the first is over.
 * Claiming the project puts them one after the other, so that it sees the first.
 */
async function refuseSecondRepair(
  projectId: Types.ObjectId,
  { repair, continuesRunId }: ClaimInput,
  session: ClientSession,
): Promise<void> {
  if (!repair || continuesRunId) return;
  const same = { projectId, "repair.versionId": repair.versionId, "repair.attempt": repair.attempt };
  if (await RunModel.exists(same).session(session)) throw new AppError("CONFLICT", checkMessages.repair.made);
}

/**
 * One of the owner's free places. No two running runs of one owner hold the same one (a unique index sees to it, and
 * repeats the transaction that lost), so they can't be more than there are places; a run that ends leaves its own.
 */
async function freeSlot(ownerId: string, session: ClientSession): Promise<number> {
  const places = Math.max(1, Math.floor(MAX_AT_ONCE * env().RATE_LIMIT_FACTOR));
  const running = await RunModel.find(
    { ownerId, status: "running", slot: { $gte: 0 } },
    { slot: 1 },
    { session },
  ).lean();
  if (running.length >= places) {
    const retryAfterSeconds = RETRY_AFTER_SECONDS;
    throw new AppError("RATE_LIMITED", serverMessages.runs.tooManyAtOnce(running.length), { retryAfterSeconds });
  }
  const held = new Set(running.map((run) => run.slot));
  let slot = randomInt(places);
  while (held.has(slot)) slot = randomInt(places);
  return slot;
}
