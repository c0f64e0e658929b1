import mongoose, { type InferSchemaType, Schema } from "mongoose";

const siteVisitSchema = new Schema(
  {
    siteId: { type: Schema.Types.ObjectId, required: true },
    /** The day in UTC, as 2026-01-31. */
    day: { type: String, required: true },
    kind: { type: String, enum: ["page", "referrer"], required: true },
    /** The path of a page, or the host that led to the site. Nothing of who came. */
    key: { type: String, required: true },
    count: { type: Number, required: true, default: 0 },
    expiresAt: { type: Date, required: true },
  },
  { collection: "sitevisits", versionKey: false },
);
siteVisitSchema.index({ siteId: 1, day: 1, kind: 1, key: 1 }, { unique: true });
siteVisitSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

type SiteVisitFields = InferSchemaType<typeof siteVisitSchema>;

/** How often a page of a site was looked at on one day, or a host led there. Kept for 400 days. */
export const SiteVisitModel =
  (mongoose.models["SiteVisit"] as mongoose.Model<SiteVisitFields> | undefined) ??
  mongoose.model<SiteVisitFields>("SiteVisit", siteVisitSchema);
