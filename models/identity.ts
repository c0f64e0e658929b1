import mongoose, { type InferSchemaType, Schema } from "mongoose";
import { PROVIDERS } from "@/lib/schemas/provider";

const identitySchema = new Schema(
  {
    provider: { type: String, enum: PROVIDERS, required: true },
    /** The provider's own id of the account there; an address may change hands, this does not. */
    accountId: { type: String, required: true },
    userId: { type: Schema.Types.ObjectId, required: true },
    /** The address the provider showed when it was linked, in lower case; empty where it showed none. For the eye only. */
    email: { type: String, default: "" },
  },
  { timestamps: { createdAt: true, updatedAt: false }, collection: "identities" },
);
identitySchema.index({ provider: 1, accountId: 1 }, { unique: true });
identitySchema.index({ userId: 1, provider: 1 }, { unique: true });

type IdentityFields = InferSchemaType<typeof identitySchema>;

/** An account at GitHub or Google that signs in to one of ours. */
export const IdentityModel =
  (mongoose.models["Identity"] as mongoose.Model<IdentityFields> | undefined) ??
  mongoose.model<IdentityFields>("Identity", identitySchema);
