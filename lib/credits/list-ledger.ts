import { connectDb } from "@/lib/platform/db";
import type { LedgerList, LedgerQuery } from "@/lib/schemas/ledger";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { toLedgerEntry } from "./to-ledger-entry";

/** One page of the user's entries, newest first, of one kind or of all, and how many there are. */
export async function listLedger(userId: string, { page, perPage, kind }: LedgerQuery): Promise<LedgerList> {
  await connectDb();
  const filter = { userId, ...(kind ? { kind } : {}) };
  const [items, total] = await Promise.all([
    LedgerEntryModel.find(filter)
      .sort({ number: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<LedgerEntryDoc[]>(),
    LedgerEntryModel.countDocuments(filter),
  ]);
  return { items: items.map(toLedgerEntry), total };
}
