import { expect } from "vitest";
import { auditLedger } from "@/lib/credits/audit-ledger";

/** Fails with the list where ledger, balances, holds and purchases don't agree. For `afterAll` of what touches money. */
export async function expectSoundLedger(): Promise<void> {
  expect(await auditLedger()).toEqual([]);
}
