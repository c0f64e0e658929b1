import mongoose, { type InferSchemaType, Schema } from "mongoose";

const signInMarkSchema = new Schema(
  {
    /** What it is about: wrong tries of an account, all of them or from one address, or a ticket that was used. */
    _id: { type: String, required: true },
    count: { type: Number, required: true, default: 1 },
    /** Whether the last try was let through. */
    isAllowed: { type: Boolean, default: true },
    /** No further try before then. */
    notBefore: { type: Date, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: "signinmarks" },
);
signInMarkSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export type SignInMarkFields = InferSchemaType<typeof signInMarkSchema>;

/** What sign-in remembers for a while; MongoDB forgets it after `expiresAt`. */
export const SignInMarkModel =
  (mongoose.models["SignInMark"] as mongoose.Model<SignInMarkFields> | undefined) ??
  mongoose.model<SignInMarkFields>("SignInMark", signInMarkSchema);
