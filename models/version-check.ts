import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { checkIdSchema, checkStatusSchema, FINDING_CODES } from "@/lib/schemas/check";

const findingSchema = new Schema(
  {
    code: { type: String, enum: FINDING_CODES, required: true },
    path: { type: String, default: "" },
    what: { type: String, default: "" },
  },
  { _id: false },
);

const versionCheckSchema = new Schema(
  {
    versionId: { type: Schema.Types.ObjectId, required: true },
    projectId: { type: Schema.Types.ObjectId, required: true },
    /** Whose turn it is: accounts are checked by turns. */
    ownerId: { type: Schema.Types.ObjectId, required: true },
    state: { type: String, enum: ["pending", "running", "done"], required: true },
    /** Who may write, and until when, while it is running. */
    leaseToken: { type: String, default: null },
    leaseExpiresAt: { type: Date, default: null },
    /** How often a process began with it; one that ends them all is not begun for ever. */
    attempts: { type: Number, required: true, default: 0 },
    items: {
      type: [
        new Schema(
          {
            id: { type: String, enum: checkIdSchema.options, required: true },
            status: { type: String, enum: checkStatusSchema.options, required: true },
            findings: { type: [findingSchema], required: true },
          },
          { _id: false, id: false },
        ),
      ],
      required: true,
    },
    /** Names the failures, so that the same ones are known again; null while none is known. */
    fingerprint: { type: String, default: null },
    /** When it is next decided whether the product repairs this by itself; null once it is, or where nothing failed. */
    selfRepairAt: { type: Date, default: null },
    /** The sentence that says why it does not. */
    selfRepairEnd: { type: String, default: null },
    createdAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: "versionchecks", versionKey: false },
);
versionCheckSchema.index({ versionId: 1 }, { unique: true });
versionCheckSchema.index({ projectId: 1 });
versionCheckSchema.index(
  { state: 1, ownerId: 1, createdAt: 1 },
  { partialFilterExpression: { state: { $in: ["pending", "running"] } } },
);
versionCheckSchema.index({ selfRepairAt: 1 }, { partialFilterExpression: { selfRepairAt: { $type: "date" } } });

export type VersionCheckFields = InferSchemaType<typeof versionCheckSchema>;
export type VersionCheckDoc = VersionCheckFields & { _id: Types.ObjectId };

/** What was verified of a Version: one document each, made when the Version is found. */
export const VersionCheckModel =
  (mongoose.models["VersionCheck"] as mongoose.Model<VersionCheckFields> | undefined) ??
  mongoose.model<VersionCheckFields>("VersionCheck", versionCheckSchema);
