import mongoose, { Schema, type Types } from "mongoose";
import type { RunEventType } from "@/lib/schemas/run-event";

type RunEventFields = {
  runId: Types.ObjectId;
  seq: number;
  type: RunEventType;
  /** Fits `runEventDataSchemas[type]`; parsed where it is read. */
  data: unknown;
};

const runEventSchema = new Schema<RunEventFields>(
  {
    runId: { type: Schema.Types.ObjectId, required: true },
    seq: { type: Number, required: true },
    type: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
  },
  { collection: "runevents", versionKey: false, minimize: false },
);
runEventSchema.index({ runId: 1, seq: 1 }, { unique: true });

/** One entry of a run's ordered log. */
export const RunEventModel =
  (mongoose.models["RunEvent"] as mongoose.Model<RunEventFields> | undefined) ??
  mongoose.model<RunEventFields>("RunEvent", runEventSchema);
