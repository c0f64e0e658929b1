import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { UserContext } from "@/lib/platform/context";
import type { BrandKit, BrandLogo } from "@/lib/schemas/brand-kit";
import { type BrandKitDoc, BrandKitModel } from "@/models/brand-kit";

/** The signed-in person's brand kit; null for none. */
export function getBrandKit(ctx: UserContext): Promise<BrandKit | null> {
  return brandKitOf(ctx.actor.userId);
}

/** An account's brand kit; null for none. */
export async function brandKitOf(userId: string): Promise<BrandKit | null> {
  await connectDb();
  const kit = await BrandKitModel.findById(new Types.ObjectId(userId), { "logo.data": 0 }).lean<BrandKitDoc>();
  return kit && toBrandKit(kit);
}

/** A brand kit as the wire has it. */
export function toBrandKit({
  primary,
  background,
  secondary,
  type,
  voice,
  logo,
  usedByDefault,
  revision,
}: BrandKitDoc): BrandKit {
  const looks = { primary, background, secondary: secondary ?? null, type, voice };
  return { ...looks, logo: logo ? toLogo(logo) : null, usedByDefault, revision };
}

/** What is known of a logo, without its picture. */
export function toLogo({ name, bytes, width, height, tone }: BrandLogo): BrandLogo {
  return { name, bytes, width, height, tone };
}
