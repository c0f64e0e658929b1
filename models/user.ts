import mongoose, { type InferSchemaType, Schema } from "mongoose";

const userSchema = new Schema(
  {
    name: { type: String, required: true },
    /** Trimmed and in lower case; the unique index makes an address one account. */
    email: { type: String, required: true },
    /** argon2id in PHC string format. */
    passwordHash: { type: String, required: true },
    emailVerified: { type: Boolean, required: true, default: false },
  },
  { timestamps: true, collection: "users" },
);
userSchema.index({ email: 1 }, { unique: true });

type UserFields = InferSchemaType<typeof userSchema>;

/** An account. */
export const UserModel =
  (mongoose.models["User"] as mongoose.Model<UserFields> | undefined) ?? mongoose.model<UserFields>("User", userSchema);
