import mongoose, { type InferSchemaType, Schema, type Types } from "mongoose";
import { REPORT_KINDS } from "@/lib/schemas/site-report";

const siteReportSchema = new Schema(
  {
    projectId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: REPORT_KINDS, required: true },
    text: { type: String, required: true },
    /** Where the reporter can be asked, if they said. */
    email: { type: String, default: null },
    /** The address that was looked at. */
    url: { type: String, required: true },
    isOpen: { type: Boolean, required: true, default: true },
    createdAt: { type: Date, required: true },
  },
  { collection: "sitereports", versionKey: false },
);
siteReportSchema.index({ projectId: 1, createdAt: -1 });
siteReportSchema.index({ isOpen: 1, projectId: 1 });

export type SiteReportFields = InferSchemaType<typeof siteReportSchema>;
export type SiteReportDoc = SiteReportFields & { _id: Types.ObjectId };

/** What a visitor says is wrong with what they saw of a project: its site, or what is shared of it. */
export const SiteReportModel =
  (mongoose.models["SiteReport"] as mongoose.Model<SiteReportFields> | undefined) ??
  mongoose.model<SiteReportFields>("SiteReport", siteReportSchema);
