import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";

const twoFactorSchema = new Schema(
  {
    /** The TOTP secret, sealed for this user. */
    sealedSecret: { type: String, required: true },
    /** Null until a first code has shown that the person's device has the secret; no sign-in asks for a code before. */
    confirmedAt: { type: Date, default: null },
    /** The time step of the last code taken: no code is taken twice. */
    lastStep: { type: Number, required: true, default: 0 },
    /** SHA-256 of each recovery code that is left. */
    recoveryHashes: { type: [String], required: true, default: [] },
  },
  { _id: false },
);

const userSchema = new Schema(
  {
    name: { type: String, required: true },
    /** Trimmed and in lower case; the unique index makes an address one account. */
    email: { type: String, required: true },
    /** argon2id in PHC string format; null where the person signs in by a provider only. */
    passwordHash: { type: String, default: null },
    /** When the person proved to own the address; null for never, also where no mail service is set up. */
    emailProvedAt: { type: Date, default: null },
    /**
     * True where the link that proved it was opened outside of the account's own session: whoever opened it has the
     * address, but may not be who holds the account. Enough for credits and publishing, not for what gives more.
     */
    isProofByLinkAlone: { type: Boolean, default: false },
    /** Every session carries the version it was made under; a higher one here ends it. */
    sessionVersion: { type: Number, required: true, default: 0 },
    twoFactor: { type: twoFactorSchema, default: null },
    /** What may be spent or is locked; without what is held. The sum of the user's ledger entries, always. */
    balanceCenticredits: { type: Number, required: true, default: 0 },
    /** How many ledger entries there are; the next one's number is one more. */
    ledgerCount: { type: Number, required: true, default: 0 },
    /** The part of the balance that can't be spent until the address is verified. */
    lockedCenticredits: { type: Number, required: true, default: 0 },
    stripeCustomerId: { type: String, default: null },
    /** When the account goes; until then its owner may keep it. */
    deleteAfter: { type: Date, default: null },
    /** When it went: what is left has no name, only the ledger's sum. */
    deletedAt: { type: Date, default: null },
  },
  { timestamps: true, collection: "users" },
);
userSchema.index({ email: 1 }, { unique: true });
userSchema.index({ deleteAfter: 1 }, { partialFilterExpression: { deleteAfter: { $type: "date" } } });
userSchema.index(
  { stripeCustomerId: 1 },
  { unique: true, partialFilterExpression: { stripeCustomerId: { $type: "string" } } },
);

export type UserFields = InferSchemaType<typeof userSchema>;
export type UserDoc = UserFields & { _id: Types.ObjectId };

/** An account. */
export const UserModel =
  (mongoose.models["User"] as mongoose.Model<UserFields> | undefined) ?? mongoose.model<UserFields>("User", userSchema);
