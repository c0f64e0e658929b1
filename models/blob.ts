import mongoose, { Schema } from "mongoose";

type BlobFields = { _id: string; text: string; data?: Buffer; createdAt: Date; touchedAt?: Date };

const blobSchema = new Schema<BlobFields>(
  {
    /** Hex SHA-256 of the bytes; of a text, as UTF-8. */
    _id: { type: String, required: true },
    text: { type: String, default: "" },
    /** The bytes of what is no text: an image, a font. */
    data: { type: Buffer },
    createdAt: { type: Date, required: true },
    /** When somebody last stored the same text: a Version that names it may be on its way. */
    touchedAt: { type: Date },
  },
  { collection: "blobs", versionKey: false },
);

/** The body of a file, stored once by its content's hash. */
export const BlobModel =
  (mongoose.models["Blob"] as mongoose.Model<BlobFields> | undefined) ?? mongoose.model<BlobFields>("Blob", blobSchema);
