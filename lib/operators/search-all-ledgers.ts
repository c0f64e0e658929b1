import { searchLedger } from "@/lib/credits";
import type { UserContext } from "@/lib/platform/context";
import { log } from "@/lib/platform/log";
import type { LedgerSearch, LedgerSearchQuery } from "@/lib/schemas/ledger";

/** One page of everybody's ledger entries, newest first; that an operator looked is in the log. */
export async function searchAllLedgers(ctx: UserContext, query: LedgerSearchQuery): Promise<LedgerSearch> {
  const found = await searchLedger(query);
  log.info("operator.searched_ledger", { requestId: ctx.requestId, operatorId: ctx.actor.userId, found: found.total });
  return found;
}
