import { z } from "zod";

/** The modes a run can have; those that are offered so far are named below. */
export const MODES = ["quick", "advanced", "ultra", "discuss"] as const;
export const modeSchema = z.enum(MODES);
export type Mode = z.infer<typeof modeSchema>;

/** The modes that the composer's pill offers; Ultra is a switch beside it. */
export const PILL_MODES = ["quick", "advanced", "discuss"] as const satisfies readonly Mode[];
export const pillModeSchema = z.enum(PILL_MODES);
export type PillMode = z.infer<typeof pillModeSchema>;

/** Those of them with which a project can begin. */
export const BUILD_PILL_MODES = ["quick", "advanced"] as const satisfies readonly PillMode[];

/** The modes that can be asked for today. */
export const OFFERED_MODES = [...PILL_MODES, "ultra"] as const satisfies readonly Mode[];
export const offeredModeSchema = z.enum(OFFERED_MODES);
export type OfferedMode = z.infer<typeof offeredModeSchema>;

/** Those that write files, with which a project can begin. */
export const BUILD_MODES = ["quick", "advanced", "ultra"] as const satisfies readonly OfferedMode[];
export const buildModeSchema = z.enum(BUILD_MODES);
export type BuildMode = z.infer<typeof buildModeSchema>;

/** The modes whose first builds begin with a plan. */
const PLANNED_MODES: ReadonlySet<Mode> = new Set<Mode>(["advanced", "ultra"]);

/** Whether a first build in that mode shows a plan before it writes. */
export function beginsWithPlan(mode: Mode): boolean {
  return PLANNED_MODES.has(mode);
}

/** Whether a first build in that mode lets style directions be chosen from, once its plan is agreed on. */
export function showsDirections(mode: Mode): boolean {
  return mode === "ultra";
}

/** What a mode's builds cost at least, and at most unless the person says less; in centicredits. */
type ModePrice = {
  firstBuildMinimumCenticredits: number;
  followUpMinimumCenticredits: number;
  defaultCapCenticredits: number;
};

/** The one table of minimums and caps; a talk about a project costs as a Quick follow-up. */
export const MODE_PRICES: Readonly<Record<Mode, ModePrice>> = {
  quick: { firstBuildMinimumCenticredits: 50, followUpMinimumCenticredits: 20, defaultCapCenticredits: 200 },
  advanced: { firstBuildMinimumCenticredits: 100, followUpMinimumCenticredits: 20, defaultCapCenticredits: 500 },
  ultra: { firstBuildMinimumCenticredits: 200, followUpMinimumCenticredits: 50, defaultCapCenticredits: 1_200 },
  discuss: { firstBuildMinimumCenticredits: 20, followUpMinimumCenticredits: 20, defaultCapCenticredits: 200 },
};

/** What one credit costs, in US cents. */
export const CREDIT_CENTS = 20;
