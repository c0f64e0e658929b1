import { Types } from "mongoose";
import { connectDb } from "@/lib/platform/db";
import type { LedgerSearch, LedgerSearchQuery } from "@/lib/schemas/ledger";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { UserModel } from "@/models/user";
import { toLedgerEntry } from "./to-ledger-entry";

/** Part of an address may fit so many accounts at most. */
const MAX_ACCOUNTS = 200;

/**
 * One page of everybody's entries, newest first, for operators: those whose key is `query`, or whose user or run has it
 * as id, or whose user's address holds it; all of them where it is empty.
 */
export async function searchLedger({ query, kind, page, perPage }: LedgerSearchQuery): Promise<LedgerSearch> {
  await connectDb();
  const filter = { ...(kind ? { kind } : {}), ...(query ? { $or: await whatFits(query) } : {}) };
  const [entries, total] = await Promise.all([
    LedgerEntryModel.find(filter)
      .sort({ at: -1, _id: -1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<LedgerEntryDoc[]>(),
    LedgerEntryModel.countDocuments(filter),
  ]);
  const users = await UserModel.find({ _id: { $in: entries.map(({ userId }) => userId) } }, { email: 1, deletedAt: 1 });
  const emails = new Map(users.map((user) => [user.id, user.deletedAt ? null : user.email]));
  const items = entries.map((entry) => ({
    ...toLedgerEntry(entry),
    userId: String(entry.userId),
    email: emails.get(String(entry.userId)) ?? null,
    byUserId: entry.byUserId ? String(entry.byUserId) : null,
  }));
  return { items, total };
}

async function whatFits(query: string): Promise<Record<string, unknown>[]> {
  if (/^[0-9a-f]{24}$/.test(query)) {
    return [{ userId: new Types.ObjectId(query) }, { key: { $in: [`hold:${query}`, `close:${query}`] } }];
  }
  const pattern = query.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const users = await UserModel.find({ email: { $regex: pattern } }, { _id: 1 })
    .limit(MAX_ACCOUNTS)
    .lean();
  return [{ key: query }, { userId: { $in: users.map((user) => user._id) } }];
}
