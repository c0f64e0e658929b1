import type { PipelineStage } from "mongoose";
import type { AuditProblem } from "@/messages/credits-en";

/** One look through a collection: the pipeline leaves the documents where something is wrong, each with an id. */
export type Check = { collection: string; pipeline: PipelineStage[] };

/** An aggregation expression that is true where something is wrong, by the problem's name. */
export type Flags = Partial<Record<AuditProblem, unknown>>;

/** More problems of one kind than this say nothing new. */
const MOST = 100;

/** Stages that keep the documents of which a flag is true, as their `id` (a field path) and the names of those flags. */
export function keepFlagged(id: string, flags: Flags): PipelineStage[] {
  const names = Object.entries(flags).map(([name, isWrong]) => ({ $cond: [isWrong, name, null] }));
  return [
    { $project: { _id: 0, id: { $toString: id }, wrong: { $setDifference: [names, [null]] } } },
    { $match: { wrong: { $ne: [] } } },
    { $limit: MOST },
  ];
}

/** The only document of `array`, or nothing. */
export const onlyOf = (array: string): unknown => ({ $arrayElemAt: [array, 0] });
/** A number that an older document may not have. */
export const orZero = (path: unknown): unknown => ({ $ifNull: [path, 0] });
