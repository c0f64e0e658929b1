import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { versionOriginSchema } from "@/lib/schemas/version";

const versionSchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    number: { type: Number, required: true },
    origin: { type: String, enum: versionOriginSchema.options, required: true },
    runId: { type: Schema.Types.ObjectId, default: null },
    /** Number of the Version that a restore copied. */
    restoredFrom: { type: Number, default: null },
    /** What its owner calls it. */
    name: { type: String, default: null },
    /** The first paths that were changed by hand. */
    changed: { type: [String], default: undefined },
    /** The whole tree, sorted by path; bodies are in `blobs` under their SHA-256. Never changed after it is written. */
    files: {
      type: [
        new Schema(
          {
            path: { type: String, required: true },
            bytes: { type: Number, required: true },
            sha256: { type: String, required: true },
          },
          { _id: false },
        ),
      ],
      required: true,
    },
    createdAt: { type: Date, required: true },
  },
  { collection: "versions", versionKey: false },
);
versionSchema.index({ projectId: 1, number: -1 }, { unique: true });
/** Finds out whether anybody still uses a blob. */
versionSchema.index({ "files.sha256": 1 });
versionSchema.index({ runId: 1 }, { unique: true, partialFilterExpression: { runId: { $type: "objectId" } } });

export type VersionFields = InferSchemaType<typeof versionSchema>;
export type VersionDoc = VersionFields & { _id: Types.ObjectId };

/** An immutable file tree. The unique index on runId makes a run leave at most one. */
export const VersionModel =
  (mongoose.models["Version"] as mongoose.Model<VersionFields> | undefined) ??
  mongoose.model<VersionFields>("Version", versionSchema);
