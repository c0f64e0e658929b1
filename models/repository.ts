import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { LICENCES } from "@/lib/schemas/repository";

/** Where a project was imported from, and the commit up to which its changes are in. */
const upstreamSchema = new Schema(
  {
    repositoryId: { type: Number, required: true },
    owner: { type: String, required: true },
    name: { type: String, required: true },
    url: { type: String, required: true },
    /** What is followed: a branch or a tag. */
    ref: { type: String, required: true },
    /** The folder that was imported; empty for all of it. */
    path: { type: String, default: "" },
    commit: { type: String, required: true },
  },
  { _id: false },
);

const pullRequestSchema = new Schema(
  {
    number: { type: Number, required: true },
    url: { type: String, required: true },
    branch: { type: String, required: true },
    /** The last commit of ours on that branch, and its Version. */
    commit: { type: String, required: true },
    versionNumber: { type: Number, required: true },
  },
  { _id: false },
);

const savingSchema = new Schema(
  { token: { type: String, required: true }, until: { type: Date, required: true } },
  { _id: false },
);

const repositorySchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    /** What it is called, or is to be called while `repositoryId` is null. */
    owner: { type: String, default: "" },
    name: { type: String, default: "" },
    url: { type: String, default: "" },
    /** GitHub's id, which a new name doesn't change. */
    repositoryId: { type: Number, default: null },
    /** When GitHub said that there is no such repository, so that one that is there later is ours. */
    absentAt: { type: Date, default: null },
    licence: { type: String, enum: LICENCES, default: "none" },
    branch: { type: String, default: "main" },
    /** The last commit that the branch and we agree on, and its Version; 0 and null before the first save. */
    lastSavedVersionNumber: { type: Number, default: 0 },
    lastCommit: { type: String, default: null },
    /** The Version whose files the branch had when we last agreed on it: what we may delete there. */
    baseVersionNumber: { type: Number, default: 0 },
    /** What was saved beside the branch because that had moved on. */
    pullRequest: { type: pullRequestSchema, default: null },
    /** Where the project was imported from. */
    upstream: { type: upstreamSchema, default: null },
    /** Who saves or pulls at the moment. */
    saving: { type: savingSchema, default: null },
  },
  { timestamps: true, collection: "repositories" },
);
repositorySchema.index({ projectId: 1 }, { unique: true });

type RepositoryFields = InferSchemaType<typeof repositorySchema>;
export type RepositoryDoc = RepositoryFields & { _id: Types.ObjectId };

/** A project's repository at GitHub: where it is saved to, and where it came from. */
export const RepositoryModel =
  (mongoose.models["Repository"] as mongoose.Model<RepositoryFields> | undefined) ??
  mongoose.model<RepositoryFields>("Repository", repositorySchema);
