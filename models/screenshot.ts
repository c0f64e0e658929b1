import mongoose, { type InferSchemaType, Schema } from "mongoose";

const SCREENSHOT_KINDS = ["thumbnail", "desktop", "phone"] as const;

const screenshotSchema = new Schema(
  {
    versionId: { type: Schema.Types.ObjectId, required: true },
    projectId: { type: Schema.Types.ObjectId, required: true },
    kind: { type: String, enum: SCREENSHOT_KINDS, required: true },
    /** WebP. */
    data: { type: Buffer, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: "screenshots", versionKey: false },
);
screenshotSchema.index({ versionId: 1, kind: 1 }, { unique: true });
screenshotSchema.index({ projectId: 1 });

type ScreenshotFields = InferSchemaType<typeof screenshotSchema>;

/** A picture of a Version's first page, taken by the checker. */
export const ScreenshotModel =
  (mongoose.models["Screenshot"] as mongoose.Model<ScreenshotFields> | undefined) ??
  mongoose.model<ScreenshotFields>("Screenshot", screenshotSchema);
