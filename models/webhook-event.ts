import mongoose, { type InferSchemaType, Schema } from "mongoose";

const KEEP_SECONDS = 30 * 24 * 60 * 60;

const webhookEventSchema = new Schema(
  {
    /** Stripe's id of the event: an event that comes again is the same row. */
    _id: { type: String, required: true },
    type: { type: String, required: true },
    deliveries: { type: Number, required: true, default: 0 },
    receivedAt: { type: Date, required: true },
    /** Null until a delivery was dealt with. */
    handledAt: { type: Date, default: null },
    /** The code of the last failure of ours; null once it was dealt with. */
    failure: { type: String, default: null },
  },
  { collection: "webhookevents" },
);
webhookEventSchema.index({ receivedAt: 1 }, { expireAfterSeconds: KEEP_SECONDS });
webhookEventSchema.index({ failure: 1 }, { partialFilterExpression: { failure: { $type: "string" } } });

type WebhookEventFields = InferSchemaType<typeof webhookEventSchema>;

/** That an event came and how it went, for operators; never what it said. Goes after 30 days. */
export const WebhookEventModel =
  (mongoose.models["WebhookEvent"] as mongoose.Model<WebhookEventFields> | undefined) ??
  mongoose.model<WebhookEventFields>("WebhookEvent", webhookEventSchema);
