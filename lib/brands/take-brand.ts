import { Types } from "mongoose";
import { sha256 } from "@/lib/platform/crypto";
import type { UserContext } from "@/lib/platform/context";
import { connectDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { putBlobs } from "@/lib/projects";
import { brandMessages } from "@/messages/brand-en";
import { BrandKitModel } from "@/models/brand-kit";
import type { ProjectFields } from "@/models/project";
import { toLogo } from "./get-brand-kit";

/**
 * The brand that a new project keeps: a copy of the kit as it is now, null for none; its logo is among the bodies of files
 * then. `isWanted` is what the person said; undefined for what the kit says of itself. Throws BAD_INPUT where one is
 * wanted and there is none.
 */
export async function takeBrand(ctx: UserContext, isWanted: boolean | undefined): Promise<ProjectFields["brand"]> {
  if (isWanted === false) return null;
  await connectDb();
  const kit = await BrandKitModel.findById(new Types.ObjectId(ctx.actor.userId));
  if (!kit && isWanted)
    throw new AppError("BAD_INPUT", brandMessages.none, { fields: { brandKit: brandMessages.none } });
  if (!kit || !(isWanted ?? kit.usedByDefault)) return null;
  const { primary, background, secondary, type, voice, logo } = kit;
  if (logo) await putBlobs([logo.data]);
  return {
    primary,
    background,
    secondary: secondary ?? null,
    type,
    voice,
    logo: logo ? { ...toLogo(logo), sha256: sha256(logo.data) } : null,
  };
}
