import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { BLUEPRINT_IDS } from "@/lib/schemas/blueprint";
import { MODES } from "@/lib/schemas/mode";
import { takenDownFromSchema, visibilitySchema } from "@/lib/schemas/project";
import { RUN_END_STATUSES } from "@/lib/schemas/run";
import { BRAND_FIELDS, LOGO_FIELDS } from "./brand-kit";
import { selectionFields } from "./selection";

const projectSchema = new Schema(
  {
    ownerId: { type: Schema.Types.ObjectId, required: true },
    shortId: { type: String, required: true },
    name: { type: String, required: true },
    /** True until the owner renames it: the first build may then name it. */
    isNameAuto: { type: Boolean, required: true, default: true },
    prompt: { type: String, required: true },
    blueprint: { type: String, enum: BLUEPRINT_IDS, required: true },
    /** The word that marks directive lines; absent from every file of the project. */
    nonce: { type: String, required: true },
    /** Seed of the built-in generator. */
    seed: { type: Number, required: true },
    /** What holds for every request, in the owner's words; empty for nothing. */
    instructions: { type: String, default: "" },
    /** Counts changes of the instructions, so that a second tab does not save over the first one's. */
    instructionsRevision: { type: Number, default: 0 },
    /** The account's brand kit as it was when the project was made; null for none. */
    brand: {
      type: new Schema(
        {
          ...BRAND_FIELDS,
          /** Its picture is among the bodies of files. */
          logo: {
            type: new Schema({ ...LOGO_FIELDS, sha256: { type: String, required: true } }, { _id: false }),
            default: null,
          },
        },
        { _id: false },
      ),
      default: null,
    },
    /** The current Version. */
    headVersionId: { type: Schema.Types.ObjectId, default: null },
    /** How many Versions there are; the next one's number is one more. */
    versionCount: { type: Number, required: true, default: 0 },
    /** The one run that may write; claimed and cleared in the run's start and end transactions. */
    activeRunId: { type: Schema.Types.ObjectId, default: null },
    lastRunStatus: { type: String, enum: ["running", ...RUN_END_STATUSES], default: null },
    /** Prompts that wait for the run that is going, the next one first; each leaves in the transaction that starts it. */
    queue: {
      type: [
        new Schema(
          {
            _id: { type: Schema.Types.ObjectId, required: true },
            prompt: { type: String, required: true },
            mode: { type: String, enum: MODES, required: true },
            /** The model that was asked for; null for the first that is offered. */
            model: { type: String, default: null },
            capCenticredits: { type: Number, default: null },
            /** What was chosen beside the prompt. */
            options: { type: Schema.Types.Mixed, default: null },
            /** The element that it is about. */
            selection: { type: selectionFields, default: null },
            uploadIds: { type: [Schema.Types.ObjectId], default: [] },
            addedAt: { type: Date, required: true },
          },
          { _id: false },
        ),
      ],
      default: [],
    },
    /** Why nothing of the queue starts by itself: set where a run ends badly or can't begin, cleared where one begins. */
    queuePausedReason: { type: String, default: null },
    deletedAt: { type: Date, default: null },
    visibility: { type: String, enum: visibilitySchema.options, required: true, default: "private" },
    /** The word in `/p/{token}`; null while private, and a new one each time it is shared again. */
    shareToken: { type: String, default: null },
    listedAt: { type: Date, default: null },
    /** Where a fork comes from. The name is of that moment; empty, and the ids null, once the origin is gone for good. */
    forkedFrom: {
      type: new Schema(
        {
          projectId: { type: Schema.Types.ObjectId, default: null },
          versionId: { type: Schema.Types.ObjectId, default: null },
          versionNumber: { type: Number, required: true },
          name: { type: String, default: "" },
        },
        { _id: false },
      ),
      default: null,
    },
    /** What a fork knows of its origin's conversation; of somebody else's only what was done, never what was asked. */
    background: {
      type: [
        new Schema({ prompt: { type: String, default: "" }, summary: { type: String, default: "" } }, { _id: false }),
      ],
      default: [],
    },
    /**
     * What operators have done, and why: nobody but its owner sees it `everywhere`, or it is in no `showcase`. Who sees it
     * and where it stands are left as they were, for the day when it is put back.
     */
    takenDown: {
      type: new Schema(
        {
          at: { type: Date, required: true },
          reason: { type: String, required: true },
          from: { type: String, enum: takenDownFromSchema.options, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
    /** When it was last forked: forks of a project are made one after the other. */
    forkedAt: { type: Date, default: null },
  },
  { timestamps: true, collection: "projects" },
);
projectSchema.index({ ownerId: 1, deletedAt: 1, updatedAt: -1 });
projectSchema.index({ deletedAt: 1 }, { partialFilterExpression: { deletedAt: { $type: "date" } } });
projectSchema.index({ "brand.logo.sha256": 1 }, { sparse: true });
projectSchema.index({ "queue._id": 1 }, { sparse: true });
projectSchema.index({ shortId: 1 }, { unique: true });
projectSchema.index({ shareToken: 1 }, { unique: true, partialFilterExpression: { shareToken: { $type: "string" } } });
projectSchema.index({ listedAt: -1, _id: -1 }, { partialFilterExpression: { listedAt: { $type: "date" } } });
projectSchema.index({ "takenDown.at": -1 }, { partialFilterExpression: { "takenDown.at": { $type: "date" } } });
projectSchema.index(
  { "forkedFrom.projectId": 1 },
  { partialFilterExpression: { "forkedFrom.projectId": { $type: "objectId" } } },
);

export type ProjectFields = InferSchemaType<typeof projectSchema>;
export type ProjectDoc = ProjectFields & { _id: Types.ObjectId };

/** The thing being built. */
export const ProjectModel =
  (mongoose.models["Project"] as mongoose.Model<ProjectFields> | undefined) ??
  mongoose.model<ProjectFields>("Project", projectSchema);
