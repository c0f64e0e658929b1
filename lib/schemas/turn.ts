import { z } from "zod";
import type { RunEvent } from "./run-event";
import { runSchema, type Run } from "./run";

/** One exchange of the chat: a run and its events without the text of files. */
export const turnSchema = z.object({ run: runSchema, events: z.array(z.custom<RunEvent>()) });
export type Turn = { run: Run; events: RunEvent[] };

/** A part of a project's conversation, oldest turn first. */
export const turnListSchema = z.object({ items: z.array(turnSchema), hasEarlier: z.boolean() });
export type TurnList = { items: Turn[]; hasEarlier: boolean };
