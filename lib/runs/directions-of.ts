import type { Types } from "mongoose";
import { runEventDataSchemas } from "@/lib/schemas/run-event";
import type { StyleDirection } from "@/lib/schemas/style-direction";
import { RunEventModel } from "@/models/run-event";

/** The style directions that a run showed; none for a run that showed none. */
export async function directionsOf(runId: Types.ObjectId | string): Promise<StyleDirection[]> {
  const event = await RunEventModel.findOne({ runId, type: "directions" }).sort({ seq: -1 }).lean();
  return event ? (runEventDataSchemas.directions.safeParse(event.data).data?.items ?? []) : [];
}
