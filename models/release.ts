import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const releaseSchema = new Schema(
  {
    siteId: { type: Schema.Types.ObjectId, required: true },
    /** The Version that was compiled. One release a Version: publishing it again is going back to it. */
    versionId: { type: Schema.Types.ObjectId, required: true },
    versionNumber: { type: Number, required: true },
    number: { type: Number, required: true },
    /** All that is served, sorted by path; bodies are in `blobs` under their SHA-256. Never changed. */
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
    /** The forms of its pages that this server receives. */
    forms: {
      type: [
        new Schema(
          {
            id: { type: String, required: true },
            name: { type: String, required: true },
            page: { type: String, required: true },
            thanksPath: { type: String, default: null },
            fields: {
              type: [
                new Schema(
                  {
                    name: { type: String, required: true },
                    label: { type: String, required: true },
                    isRequired: { type: Boolean, required: true },
                    isEmail: { type: Boolean, required: true },
                    maxChars: { type: Number, default: null },
                  },
                  { _id: false },
                ),
              ],
              required: true,
            },
          },
          { _id: false, id: false },
        ),
      ],
      required: true,
      default: [],
    },
    createdAt: { type: Date, required: true },
  },
  { collection: "releases", versionKey: false },
);
releaseSchema.index({ siteId: 1, versionId: 1 }, { unique: true });
releaseSchema.index({ siteId: 1, number: -1 }, { unique: true });
/** Finds out whether anybody still uses a blob. */
releaseSchema.index({ "files.sha256": 1 });

export type ReleaseFields = InferSchemaType<typeof releaseSchema>;
export type ReleaseDoc = ReleaseFields & { _id: Types.ObjectId };

/** A Version as it is served: compiled, whole, immutable. */
export const ReleaseModel =
  (mongoose.models["Release"] as mongoose.Model<ReleaseFields> | undefined) ??
  mongoose.model<ReleaseFields>("Release", releaseSchema);
