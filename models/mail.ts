import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { MAIL_NAMES, MAIL_STATUSES } from "@/lib/schemas/mail";

const KEPT_SECONDS = 30 * 24 * 60 * 60;

const mailSchema = new Schema(
  {
    /** Says what it is about, and so that it is sent once. */
    key: { type: String, required: true },
    to: { type: String, required: true },
    userId: { type: Schema.Types.ObjectId, default: null },
    template: { type: String, enum: MAIL_NAMES, required: true },
    subject: { type: String, required: true },
    /** HTML and text as JSON, sealed for this key: they may hold links that let somebody in. Null once sent. */
    sealedBody: { type: String, default: null },
    status: { type: String, enum: MAIL_STATUSES, required: true },
    /** How often it was handed to the mail service, or tried to be. */
    tries: { type: Number, required: true, default: 0 },
    nextTryAt: { type: Date, required: true },
    /** When the link in it ends; null where there is none. */
    usefulUntil: { type: Date, default: null },
    /** Who is sending it: every write of a mail that is being sent names this token. */
    leaseToken: { type: String, default: null },
    leaseUntil: { type: Date, default: null },
    /** One of our own sentences, or the service's code: never a text or an address. */
    lastError: { type: String, default: null },
    sentAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  { collection: "mails" },
);
mailSchema.index({ key: 1 }, { unique: true });
mailSchema.index({ status: 1, nextTryAt: 1 });
mailSchema.index({ userId: 1 }, { partialFilterExpression: { userId: { $type: "objectId" } } });
mailSchema.index({ createdAt: -1 }, { expireAfterSeconds: KEPT_SECONDS });

export type MailFields = InferSchemaType<typeof mailSchema>;
export type MailDoc = MailFields & { _id: Types.ObjectId };

/** One mail: what waits to be sent, and what became of the rest in the last 30 days. */
export const MailModel =
  (mongoose.models["Mail"] as mongoose.Model<MailFields> | undefined) ?? mongoose.model<MailFields>("Mail", mailSchema);
