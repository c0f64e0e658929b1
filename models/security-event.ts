import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { SECURITY_EVENT_KINDS } from "@/lib/schemas/security";

const KEPT_SECONDS = 365 * 24 * 60 * 60;

const securityEventSchema = new Schema(
  {
    userId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: SECURITY_EVENT_KINDS, required: true },
    at: { type: Date, required: true },
    /** Where the request came from; of an IPv6 address its /64. */
    address: { type: String, required: true },
    /** What the browser said it is, in short; empty where it said nothing we know. */
    device: { type: String, default: "" },
    /** One word more, such as the provider. */
    detail: { type: String, default: null },
  },
  { collection: "securityevents", versionKey: false },
);
securityEventSchema.index({ userId: 1, at: -1 });
securityEventSchema.index({ at: 1 }, { expireAfterSeconds: KEPT_SECONDS });

type SecurityEventFields = InferSchemaType<typeof securityEventSchema>;
export type SecurityEventDoc = SecurityEventFields & { _id: Types.ObjectId };

/** One thing that happened to the safety of an account; kept for a year. */
export const SecurityEventModel =
  (mongoose.models["SecurityEvent"] as mongoose.Model<SecurityEventFields> | undefined) ??
  mongoose.model<SecurityEventFields>("SecurityEvent", securityEventSchema);
