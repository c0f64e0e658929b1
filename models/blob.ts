import mongoose, { Schema } from "mongoose";

type BlobFields = { _id: string; text: string; createdAt: Date; touchedAt?: Date };

const blobSchema = new Schema<BlobFields>(
  {
    /** Hex SHA-256 of the text as UTF-8. */
    _id: { type: String, required: true },
    text: { type: String, default: "" },
    createdAt: { type: Date, required: true },
    /** When somebody last stored the same text: a Version that names it may be on its way. */
    touchedAt: { type: Date },
  },
  { collection: "blobs", versionKey: false },
);

/** The body of a file, stored once by its content's hash. */
export const BlobModel =
  (mongoose.models["Blob"] as mongoose.Model<BlobFields> | undefined) ?? mongoose.model<BlobFields>("Blob", blobSchema);
