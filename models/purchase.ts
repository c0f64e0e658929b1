import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { PURCHASE_STATUSES, REFUND_STATES } from "@/lib/schemas/billing";

const purchaseSchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    package: { type: String, enum: ["100", "250", "400"], required: true },
    /** Whole credits, as sold. */
    credits: { type: Number, required: true },
    priceCents: { type: Number, required: true },
    currency: { type: String, required: true },
    /** True for real money: Stripe's test and live mode must not be mixed up. */
    isLive: { type: Boolean, required: true },
    status: { type: String, enum: PURCHASE_STATUSES, required: true, default: "open" },
    /** `<user>:<package>` while this is the one that a second click finds again; left out afterwards. */
    openKey: { type: String },
    customerId: { type: String, default: null },
    /** Stripe's Checkout Session; null until Stripe's answer is written down. */
    sessionId: { type: String, default: null },
    paymentIntentId: { type: String, default: null },
    paidCents: { type: Number, required: true, default: 0 },
    paidAt: { type: Date, default: null },
    /** The number of the ledger entry that granted the credits. */
    grantNumber: { type: Number, default: null },
    grantedCenticredits: { type: Number, required: true, default: 0 },
    /** What refunds and disputes have taken of it, in all, as the ledger has it. */
    takenCenticredits: { type: Number, required: true, default: 0 },
    /** The keys of the ledger entries that took of it or gave back. */
    moveKeys: { type: [String], required: true, default: [] },
    refundedCents: { type: Number, required: true, default: 0 },
    isDisputed: { type: Boolean, required: true, default: false },
    /** The buyer's own refund: each try has a number, which is in its ledger keys. */
    refundState: { type: String, enum: [...REFUND_STATES, null], default: null },
    refundTry: { type: Number, required: true, default: 0 },
    receiptUrl: { type: String, default: null },
    invoiceUrl: { type: String, default: null },
    /** Each look at Stripe takes a number before it reads; what an older look read never overwrites a newer one's. */
    looks: { type: Number, required: true, default: 0 },
    settledLook: { type: Number, required: true, default: 0 },
    lookedAt: { type: Date, default: null },
  },
  { timestamps: true, collection: "purchases" },
);
purchaseSchema.index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $type: "string" } } });
purchaseSchema.index({ sessionId: 1 }, { unique: true, partialFilterExpression: { sessionId: { $type: "string" } } });
purchaseSchema.index({ paymentIntentId: 1 }, { partialFilterExpression: { paymentIntentId: { $type: "string" } } });
purchaseSchema.index({ userId: 1, _id: -1 });
purchaseSchema.index({ status: 1, createdAt: 1 });
purchaseSchema.index({ refundState: 1 }, { partialFilterExpression: { refundState: { $type: "string" } } });
purchaseSchema.index({ isDisputed: 1 }, { partialFilterExpression: { isDisputed: true } });

export type PurchaseFields = InferSchemaType<typeof purchaseSchema>;
export type PurchaseDoc = PurchaseFields & { _id: Types.ObjectId };

/** A package that somebody began to buy. What it granted and what was taken of it stands in the ledger as well. */
export const PurchaseModel =
  (mongoose.models["Purchase"] as mongoose.Model<PurchaseFields> | undefined) ??
  mongoose.model<PurchaseFields>("Purchase", purchaseSchema);
