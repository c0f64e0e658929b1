import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { LEDGER_KINDS } from "@/lib/schemas/ledger";

const ledgerEntrySchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    /** Counted from 1 for each user without a gap: the order of the entries, whatever the clocks said. */
    number: { type: Number, required: true },
    kind: { type: String, enum: LEDGER_KINDS, required: true },
    /** Says what it is for, and so that it is written once: `signup:<user>`, `close:<run>`, `stripe:<session>` … */
    key: { type: String, required: true },
    amountCenticredits: { type: Number, required: true },
    balanceAfterCenticredits: { type: Number, required: true },
    runId: { type: Schema.Types.ObjectId, default: null },
    /** One sentence of an operator about an adjustment. */
    reason: { type: String, default: null },
    /** The operator who adjusted. */
    byUserId: { type: Schema.Types.ObjectId, default: null },
    at: { type: Date, required: true },
  },
  { collection: "ledger" },
);
ledgerEntrySchema.index({ key: 1 }, { unique: true });
ledgerEntrySchema.index({ userId: 1, number: -1 }, { unique: true });
ledgerEntrySchema.index({ at: -1 });

export type LedgerEntryFields = InferSchemaType<typeof ledgerEntrySchema>;
export type LedgerEntryDoc = LedgerEntryFields & { _id: Types.ObjectId };

/** One append-only movement of credits. Written together with the user's balance, in one transaction. */
export const LedgerEntryModel =
  (mongoose.models["LedgerEntry"] as mongoose.Model<LedgerEntryFields> | undefined) ??
  mongoose.model<LedgerEntryFields>("LedgerEntry", ledgerEntrySchema);
