import { z } from "zod";
import { lineCountDeltaSchema, RUN_EVENT_TYPES, type RunEvent, runEventDataSchemas } from "@/lib/schemas/run-event";
import type { SseMessage } from "./sse-parser";

type LineCount = { type: "file.delta"; seq: number; data: z.infer<typeof lineCountDeltaSchema> };

/** An event as a browser gets it: a delta carries text, or only how many lines there are so far. */
export type LiveEvent = RunEvent | LineCount;

/** The event in a message of the stream; null for one this version doesn't know. */
export function readLiveEvent(message: SseMessage): LiveEvent | null {
  const seq = Number(message.id);
  const type = RUN_EVENT_TYPES.find((known) => known === message.event);
  if (!type || !Number.isSafeInteger(seq)) return null;
  const schema = type === "file.delta" ? deltaSchema : runEventDataSchemas[type];
  const parsed = schema.safeParse(parseJson(message.data));
  // `type` chose the schema, so the pair fits; the compiler can't follow that through the lookup.
  return parsed.success ? ({ type, seq, data: parsed.data } as LiveEvent) : null;
}

const deltaSchema = z.union([runEventDataSchemas["file.delta"], lineCountDeltaSchema]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
