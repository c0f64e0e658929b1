import type { UserContext } from "@/lib/platform/context";
import type { OwnKey } from "@/lib/schemas/own-key";
import { type OwnKeyDoc, OwnKeyModel } from "@/models/own-key";
import { toOwnKey } from "./to-own-key";

/** The keys of one's own, the oldest first, without the keys themselves. */
export async function listOwnKeys(ctx: UserContext): Promise<OwnKey[]> {
  return ownKeysOf(ctx.actor.userId);
}

/** What an account has, for its export. */
export async function ownKeysOf(userId: string): Promise<OwnKey[]> {
  const keys = await OwnKeyModel.find({ userId }).sort({ addedAt: 1 }).lean<OwnKeyDoc[]>();
  return keys.map(toOwnKey);
}
