import { z } from "zod";
import { LIMITS } from "./limits";
import { modeSchema } from "./mode";
import { modelNameSchema, promptSchema, startRunInputSchema } from "./run";

/** What waits in a project for the run that is going. */
export const queueSchema = z.object({
  /** The next one first. */
  items: z.array(
    z.object({
      id: z.string(),
      prompt: z.string(),
      mode: modeSchema,
      /** The model that was asked for; null for the first that is offered. */
      model: z.string().nullable(),
      /** What the person allowed it to cost; null for the mode's own cap. */
      capCenticredits: z.number().int().nullable(),
      /** The element that it is about; null where it is about all of the project. */
      selection: z.object({ path: z.string(), tag: z.string() }).nullable(),
      /** What is attached to it. */
      uploads: z.array(z.object({ id: z.string(), name: z.string() })),
      addedAt: z.iso.datetime(),
    }),
  ),
  /** One sentence on why nothing of it starts by itself; null while it goes on. */
  pausedReason: z.string().nullable(),
  /** The project's newest run, so that a reader who knows another one knows that it missed something. */
  newestRunId: z.string().nullable(),
});
export type Queue = z.infer<typeof queueSchema>;
export type QueuedPrompt = Queue["items"][number];
export const queueAnswerSchema = z.object({ queue: queueSchema });

/** A request for a change: at once, or with `queue` after what is going and waiting. */
export const askForRunInputSchema = startRunInputSchema.extend({ queue: z.boolean().default(false) });

/** What is changed of a prompt that waits: its words, or the model that it goes to. */
export const editQueuedInputSchema = z
  .object({ prompt: promptSchema.optional(), model: modelNameSchema.optional() })
  .refine(({ prompt, model }) => prompt !== undefined || model !== undefined, "must have a prompt or a model");
export type EditQueuedInput = z.infer<typeof editQueuedInputSchema>;

export const orderQueueInputSchema = z.object({
  ids: z
    .array(z.string().regex(/^[0-9a-f]{24}$/))
    .min(1)
    .max(LIMITS.queuedPrompts)
    .refine((ids) => new Set(ids).size === ids.length, "may name each prompt once"),
});
