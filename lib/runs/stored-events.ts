import { Types } from "mongoose";
import { z } from "zod";
import { RUN_EVENT_TYPES, type RunEvent, runEventDataSchemas } from "@/lib/schemas/run-event";
import { RunEventModel } from "@/models/run-event";

const storedEventSchema = z.object({ seq: z.number().int(), type: z.enum(RUN_EVENT_TYPES), data: z.unknown() });

/** A stored document as a RunEvent. Throws when its data doesn't fit its type. */
export function toRunEvent(stored: unknown): RunEvent {
  const { seq, type, data } = storedEventSchema.parse(stored);
  // The schema is the one of `type`, so the pair fits; TypeScript can't relate the two lookups.
  return { seq, type, data: runEventDataSchemas[type].parse(data) } as RunEvent;
}

/** The stored events of a run after a seq, in order. */
export async function* readStoredEvents(
  runId: string,
  after: number,
  options: { withDeltas: boolean },
): AsyncGenerator<RunEvent> {
  const filter = {
    runId: new Types.ObjectId(runId),
    seq: { $gt: after },
    ...(options.withDeltas ? {} : { type: { $ne: "file.delta" as const } }),
  };
  for await (const stored of RunEventModel.find(filter).sort({ seq: 1 }).lean().cursor()) yield toRunEvent(stored);
}
