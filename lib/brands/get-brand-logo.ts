import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { brandMessages } from "@/messages/brand-en";
import { BrandKitModel } from "@/models/brand-kit";

/** The logo of the signed-in person's brand kit, as WebP. Throws NOT_FOUND where there is none. */
export async function getBrandLogo(ctx: UserContext): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await brandLogoOf(ctx.actor.userId);
  if (!bytes) throw new AppError("NOT_FOUND", brandMessages.noLogo);
  return bytes;
}

/** The logo of an account's brand kit, as WebP; null for none. */
export async function brandLogoOf(userId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  await connectDb();
  const kit = await BrandKitModel.findById(new Types.ObjectId(userId), { "logo.data": 1 });
  return kit?.logo ? new Uint8Array(kit.logo.data) : null;
}
