import type { UserContext } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import type { Brand } from "@/lib/schemas/brand-kit";
import { brandMessages } from "@/messages/brand-en";
import { getBrandKit } from "./get-brand-kit";

/**
 * The brand that a new project keeps: a copy of the kit as it is now, null for none. `isWanted` is what the person said;
 * undefined for what the kit says of itself. Throws BAD_INPUT where one is wanted and there is none.
 */
export async function takeBrand(ctx: UserContext, isWanted: boolean | undefined): Promise<Brand | null> {
  if (isWanted === false) return null;
  const kit = await getBrandKit(ctx);
  if (!kit && isWanted)
    throw new AppError("BAD_INPUT", brandMessages.none, { fields: { brandKit: brandMessages.none } });
  if (!kit || !(isWanted ?? kit.usedByDefault)) return null;
  const { primary, background, secondary, type, voice } = kit;
  return { primary, background, secondary, type, voice };
}
