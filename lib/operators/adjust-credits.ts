import { adjustBalance } from "@/lib/credits";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import type { AdjustInput, LedgerEntry } from "@/lib/schemas/ledger";

/** Gives credits to an account or takes some, once for each request key. Throws what `adjustBalance` throws. */
export async function adjustCredits(ctx: UserContext, userId: string, input: AdjustInput): Promise<LedgerEntry> {
  const entry = await adjustBalance(ctx, userId, input);
  const { amountCenticredits, key } = entry;
  const operatorId = ctx.actor.userId;
  log.info("operator.adjusted", { requestId: ctx.requestId, operatorId, userId, amountCenticredits, key });
  return entry;
}
