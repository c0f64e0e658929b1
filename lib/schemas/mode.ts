import { z } from "zod";

/** The modes a run can have; only `quick` is offered so far. */
export const MODES = ["quick", "advanced", "ultra", "discuss"] as const;
export const modeSchema = z.enum(MODES);
export type Mode = z.infer<typeof modeSchema>;
