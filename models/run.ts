import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { type Finding, FINDING_CODES } from "@/lib/schemas/check";
import { MODES } from "@/lib/schemas/mode";
import type { SitePlan } from "@/lib/schemas/site-plan";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { MAX_QUESTIONS, RUN_END_STATUSES } from "@/lib/schemas/run";
import { selectionFields } from "./selection";
import { runUploadSchema } from "./run-upload";

const usageSchema = new Schema(
  {
    inputTokens: { type: Number, required: true },
    /** The part of the input that the provider had cached. */
    cachedInputTokens: { type: Number, required: true },
    outputTokens: { type: Number, required: true },
    /** True while the figures are the meter's own and not the provider's. */
    isEstimated: { type: Boolean, required: true },
  },
  { _id: false },
);

const priceSchema = new Schema(
  {
    inputPerMillionUsd: { type: Number, required: true },
    cachedInputPerMillionUsd: { type: Number, required: true },
    outputPerMillionUsd: { type: Number, required: true },
    margin: { type: Number, required: true },
  },
  { _id: false },
);

const repairSchema = new Schema(
  {
    /** The Version whose checks failed. */
    versionId: { type: Schema.Types.ObjectId, required: true },
    /** Names those failures. */
    fingerprint: { type: String, required: true },
    /** Counted from 1 for repairs in a row. */
    attempt: { type: Number, required: true },
    /** True where nobody asked for it. */
    isBySelf: { type: Boolean, default: false },
    findings: {
      type: [
        new Schema(
          {
            code: { type: String, enum: FINDING_CODES, required: true },
            path: { type: String, default: "" },
            what: { type: String, default: "" },
          },
          { _id: false },
        ),
      ],
      required: true,
    },
  },
  { _id: false },
);

const runSchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    ownerId: { type: Schema.Types.ObjectId, required: true },
    mode: { type: String, enum: MODES, required: true },
    prompt: { type: String, required: true },
    /** The element that it was asked about. */
    selection: { type: selectionFields, default: null },
    model: { type: String, required: true },
    status: { type: String, enum: ["running", ...RUN_END_STATUSES], required: true },
    /** Which of its owner's places a running run holds, counted from 0. */
    slot: { type: Number, default: null },
    reason: { type: String, default: null },
    /** What the generator said it did; part of the conversation that a later run is told. */
    summary: { type: String, default: "" },
    baseVersionId: { type: Schema.Types.ObjectId, default: null },
    versionId: { type: Schema.Types.ObjectId, default: null },
    /** The run that this one goes on from, or whose question it answers. */
    continuesRunId: { type: Schema.Types.ObjectId, default: null },
    /** How many questions the model may still ask about the request. */
    questionsLeft: { type: Number, default: MAX_QUESTIONS },
    /** Files that came with the request: in the project from the run's first moment, where it may change any. */
    uploads: { type: [runUploadSchema], default: [] },
    /** What was chosen beside the prompt. */
    options: { type: Schema.Types.Mixed, default: null },
    /** The plan that is followed, or that was sent back with the prompt's words. */
    plan: { type: Schema.Types.Mixed, default: null },
    planState: { type: String, enum: ["approved", "sent-back", "skipped", null], default: null },
    /** The style direction that is followed. */
    direction: { type: Schema.Types.Mixed, default: null },
    directionState: { type: String, enum: ["chosen", "skipped", null], default: null },
    /** Set where it repairs what checks found, which costs its owner nothing. */
    repair: { type: repairSchema, default: null },
    /** What the run cost its owner; final when it has ended. */
    centicredits: { type: Number, required: true, default: 0 },
    /** Reserved at the start, and closed with the run, in the transactions that start and end it. */
    holdCenticredits: { type: Number, required: true, default: 0 },
    /** What the person allowed it to cost. */
    capCenticredits: { type: Number, required: true, default: 0 },
    /** What this run and those it continues pay at least, together. */
    minimumCenticredits: { type: Number, required: true, default: 0 },
    /** The model's own price with the margin, before minimum and hold; of a failed run what it cost us. */
    modelCenticredits: { type: Number, required: true, default: 0 },
    usage: { type: usageSchema, default: null },
    /** What the model cost when the run started; null where none with a price wrote. */
    price: { type: priceSchema, default: null },
    /** Who may write: every write of a run names this token. */
    leaseToken: { type: String, required: true },
    leaseExpiresAt: { type: Date, required: true },
    /** Seqs up to here belong to the holder of the lease; another process that closes the run writes above. */
    reservedSeq: { type: Number, required: true },
    /** Set by a stop request, so that the process that holds the run sees it. */
    stopRequestedAt: { type: Date, default: null },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: "runs" },
);
runSchema.index({ ownerId: 1, startedAt: -1 });
runSchema.index({ projectId: 1, startedAt: -1 });
runSchema.index({ model: 1, startedAt: -1 }, { partialFilterExpression: { status: "completed" } });
runSchema.index({ leaseExpiresAt: 1 }, { partialFilterExpression: { status: "running" } });
runSchema.index(
  { ownerId: 1, slot: 1 },
  { unique: true, partialFilterExpression: { status: "running", slot: { $gte: 0 } } },
);
runSchema.index(
  { continuesRunId: 1 },
  { unique: true, partialFilterExpression: { continuesRunId: { $type: "objectId" } } },
);
// What the product repairs by itself is begun once, whichever processes think of it.
runSchema.index(
  { "repair.versionId": 1, "repair.attempt": 1 },
  { unique: true, partialFilterExpression: { "repair.isBySelf": true } },
);

export type RunFields = InferSchemaType<typeof runSchema>;
/** What a run repairs, before it is stored. */
export type RunRepair = { versionId: Types.ObjectId; fingerprint: string; attempt: number; findings: Finding[] };
/** An attached file of a run, before it is stored. */
export type RunUpload = InferSchemaType<typeof runUploadSchema>;
/** What has become of the plan of a first build. */
export type RunPlanning =
  | { state: "approved" | "sent-back"; plan: SitePlan }
  /** Nothing more is to be shown before it is built. */
  | { state: "skipped"; plan?: never };
/** What has become of the style directions of a first build. */
export type RunDirecting =
  | { state: "chosen"; direction: StyleDirection }
  /** None is to be shown any more, and none was chosen. */
  | { state: "skipped"; direction?: never };
export type RunDoc = RunFields & { _id: Types.ObjectId };

/** One request to the model on one project. */
export const RunModel =
  (mongoose.models["Run"] as mongoose.Model<RunFields> | undefined) ?? mongoose.model<RunFields>("Run", runSchema);
