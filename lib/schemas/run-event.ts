import { z } from "zod";
import { runEndStatusSchema } from "./run";
import { styleDirectionSchema } from "./style-direction";

const path = z.string();

/** The data of each event of a run, by its name. `sha256` names the stored body of the file as it then was. */
export const runEventDataSchemas = {
  "run.started": z.object({ runId: z.string(), prompt: z.string(), baseVersionId: z.string().nullable() }),
  prose: z.object({ text: z.string() }),
  plan: z.object({ plan: z.unknown() }),
  theme: z.object({ path, bytes: z.number().int(), sha256: z.string() }),
  "file.opened": z.object({ path }),
  "file.delta": z.object({ path, text: z.string() }),
  "file.closed": z.object({ path, lines: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
  "edit.applied": z.object({ path, sha256: z.string(), bytes: z.number().int() }),
  "edit.failed": z.object({ path, reason: z.string() }),
  "file.deleted": z.object({ path }),
  "file.renamed": z.object({ from: path, to: path }),
  "frame.error": z.object({ path: path.optional(), reason: z.string() }),
  question: z.object({ question: z.string(), options: z.array(z.string()) }),
  /** Looks to choose from; the question after them has their names as options. */
  directions: z.object({ items: z.array(styleDirectionSchema) }),
  suggestions: z.object({ items: z.array(z.string()) }),
  /** What the run has cost so far; never above its hold. */
  meter: z.object({ centicredits: z.number().int() }),
  notice: z.object({ message: z.string() }),
  "version.created": z.object({ versionId: z.string(), number: z.number().int() }),
  "run.finished": z.object({
    status: runEndStatusSchema,
    reason: z.string().optional(),
    centicredits: z.number().int(),
  }),
} as const;

export type RunEventType = keyof typeof runEventDataSchemas;
export const RUN_EVENT_TYPES = Object.keys(runEventDataSchemas) as readonly RunEventType[];
export type RunEventData<T extends RunEventType> = z.infer<(typeof runEventDataSchemas)[T]>;

/** One event as its name and data; `seq` orders the events of a run and may have gaps. */
export type RunEventBody = { [T in RunEventType]: { type: T; data: RunEventData<T> } }[RunEventType];
export type RunEvent = RunEventBody & { seq: number };

/** With `content=none` a `file.delta` carries the count of lines so far instead of text. */
export const lineCountDeltaSchema = z.object({ path, lines: z.number().int() });
