import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import { RunModel } from "@/models/run";

/** Centicredits that the user's running runs hold. */
export async function heldCenticredits(userId: string): Promise<number> {
  await connectDb();
  const [sum] = await RunModel.aggregate<{ held: number }>([
    { $match: { ownerId: new Types.ObjectId(userId), status: "running", slot: { $gte: 0 } } },
    { $group: { _id: null, held: { $sum: "$holdCenticredits" } } },
  ]);
  return sum?.held ?? 0;
}
