import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

/** What a link in a mail can be for. */
export const TOKEN_PURPOSES = ["verify", "reset", "change-email"] as const;
export type TokenPurpose = (typeof TOKEN_PURPOSES)[number];

const accountTokenSchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    purpose: { type: String, enum: TOKEN_PURPOSES, required: true },
    /** SHA-256 of what the link holds: who reads the database can't use it. */
    tokenHash: { type: String, required: true },
    /** The address that the link was sent to and so proves. */
    email: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: "accounttokens", versionKey: false },
);
/** One of a purpose: a new link ends the old one, also when two are asked for at once. */
accountTokenSchema.index({ userId: 1, purpose: 1 }, { unique: true });
accountTokenSchema.index({ tokenHash: 1 }, { unique: true });
accountTokenSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

type AccountTokenFields = InferSchemaType<typeof accountTokenSchema>;
export type AccountTokenDoc = AccountTokenFields & { _id: Types.ObjectId };

/** A link in a mail that can be used once, until it ends. */
export const AccountTokenModel =
  (mongoose.models["AccountToken"] as mongoose.Model<AccountTokenFields> | undefined) ??
  mongoose.model<AccountTokenFields>("AccountToken", accountTokenSchema);
