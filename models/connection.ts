import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { CONNECTION_PROVIDERS } from "@/lib/schemas/connection";

const connectionSchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    provider: { type: String, enum: CONNECTION_PROVIDERS, required: true },
    /** The provider's token, sealed for this row. */
    sealedToken: { type: String, required: true },
    /** The provider's own id of the account there. */
    accountId: { type: String, required: true },
    login: { type: String, required: true },
    name: { type: String, default: "" },
    scopes: { type: [String], required: true },
    connectedAt: { type: Date, required: true },
  },
  { collection: "connections", versionKey: false },
);
connectionSchema.index({ userId: 1, provider: 1 }, { unique: true });

type ConnectionFields = InferSchemaType<typeof connectionSchema>;
export type ConnectionDoc = ConnectionFields & { _id: Types.ObjectId };

/** A user's link to a service, for what they build. */
export const ConnectionModel =
  (mongoose.models["Connection"] as mongoose.Model<ConnectionFields> | undefined) ??
  mongoose.model<ConnectionFields>("Connection", connectionSchema);
