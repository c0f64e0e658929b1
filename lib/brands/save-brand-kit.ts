import { Types } from "mongoose";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError, isDuplicateKey } from "@/lib/platform/errors";
import type { BrandKit, SaveBrandKitInput } from "@/lib/schemas/brand-kit";
import { takeLogo } from "@/lib/uploads";
import { brandMessages } from "@/messages/brand-en";
import { type BrandKitDoc, BrandKitModel } from "@/models/brand-kit";
import { toBrandKit } from "./get-brand-kit";

/**
 * Makes the signed-in person's brand kit, or changes it; projects that were made with it keep what they have. Throws
 * CONFLICT where it was made, changed or removed since the revision `base`, and BAD_INPUT for a logo that is gone.
 */
export async function saveBrandKit(
  ctx: UserContext,
  { base, logoUploadId, ...looks }: SaveBrandKitInput,
): Promise<BrandKit> {
  await connectDb();
  const logo = logoUploadId ? await takeLogo(ctx, logoUploadId) : null;
  const kit = { ...looks, ...(logoUploadId === undefined ? {} : { logo }) };
  const _id = new Types.ObjectId(ctx.actor.userId);
  const revision = base + 1;
  if (base === 0) {
    try {
      const created = await BrandKitModel.create({ _id, ...kit, revision });
      return toBrandKit(created.toObject<BrandKitDoc>());
    } catch (error) {
      if (isDuplicateKey(error, "_id")) throw changed();
      throw error;
    }
  }
  const saved = await BrandKitModel.findOneAndUpdate(
    { _id, revision: base },
    { $set: { ...kit, revision } },
    { returnDocument: "after", projection: { "logo.data": 0 } },
  ).lean<BrandKitDoc>();
  if (!saved) throw changed();
  return toBrandKit(saved);
}

function changed(): AppError {
  return new AppError("CONFLICT", brandMessages.changed);
}
