import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { BrandKitModel } from "@/models/brand-kit";

/** Removes the signed-in person's brand kit, where there is one. */
export async function deleteBrandKit(ctx: UserContext): Promise<void> {
  await connectDb();
  await BrandKitModel.deleteOne({ _id: new Types.ObjectId(ctx.actor.userId) });
}
