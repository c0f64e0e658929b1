import { Types } from "mongoose";
import { SubmissionModel } from "@/models/submission";

/** What all submissions of one project may come to: without an end, anybody could fill our disk. */
export const ROOM = { count: 10_000, bytes: 64 * 1024 * 1024 } as const;
/** The owner is told while there is still room. */
const NEAR_SHARE = 0.9;

export type Room = { count: number; bytes: number };

/** What the submissions of a project come to. Several at the same moment may go a little beyond what is allowed. */
export async function usedRoom(projectId: string): Promise<Room> {
  const [used] = await SubmissionModel.aggregate<Room>([
    { $match: { projectId: new Types.ObjectId(projectId) } },
    { $group: { _id: null, count: { $sum: 1 }, bytes: { $sum: "$bytes" } } },
    { $project: { _id: 0 } },
  ]);
  return used ?? { count: 0, bytes: 0 };
}

/** Whether one more of `bytes` fits, and whether the owner should know how little is left. */
export function fitsIn({ count, bytes }: Room, more: number): "fits" | "near" | "full" {
  if (count + 1 > ROOM.count || bytes + more > ROOM.bytes) return "full";
  return count + 1 > ROOM.count * NEAR_SHARE || bytes + more > ROOM.bytes * NEAR_SHARE ? "near" : "fits";
}
