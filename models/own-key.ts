import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const ownKeySchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    label: { type: String, required: true },
    /** With the version, as in `https://api.example.com/v1`. */
    baseUrl: { type: String, required: true },
    /** What the endpoint calls the models that were tried with it. */
    models: { type: [String], required: true },
    /** The key, sealed for this row. */
    sealedKey: { type: String, required: true },
    lastFour: { type: String, required: true },
    addedAt: { type: Date, required: true },
  },
  { collection: "ownkeys", versionKey: false },
);
ownKeySchema.index({ userId: 1, addedAt: 1 });

type OwnKeyFields = InferSchemaType<typeof ownKeySchema>;
export type OwnKeyDoc = OwnKeyFields & { _id: Types.ObjectId };

/** A person's key for an OpenAI-compatible endpoint, on which their builds can run. */
export const OwnKeyModel =
  (mongoose.models["OwnKey"] as mongoose.Model<OwnKeyFields> | undefined) ??
  mongoose.model<OwnKeyFields>("OwnKey", ownKeySchema);
