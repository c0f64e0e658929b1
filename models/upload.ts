import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { uploadKindSchema } from "@/lib/schemas/upload";

const uploadSchema = new Schema(
  {
    ownerId: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: uploadKindSchema.options, required: true },
    /** What is kept: WebP. A run that uses it puts it among the bodies of files. */
    data: { type: Buffer, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    /** The projects in whose requests it was named; without one it goes after some days. */
    projectIds: { type: [Schema.Types.ObjectId], default: [] },
    createdAt: { type: Date, required: true },
    /** When it was last asked for: a request that names it may be on its way. */
    touchedAt: { type: Date, required: true },
  },
  { collection: "uploads", versionKey: false },
);
uploadSchema.index({ ownerId: 1, _id: -1 });
uploadSchema.index({ projectIds: 1 });
uploadSchema.index({ touchedAt: 1 });

export type UploadFields = InferSchemaType<typeof uploadSchema>;
export type UploadDoc = UploadFields & { _id: Types.ObjectId };

/** A file that a person attached to what they ask for. */
export const UploadModel =
  (mongoose.models["Upload"] as mongoose.Model<UploadFields> | undefined) ??
  mongoose.model<UploadFields>("Upload", uploadSchema);
