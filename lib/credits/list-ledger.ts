import { connectDb } from "@/lib/platform/db";
import type { LedgerEntry, LedgerList, LedgerQuery } from "@/lib/schemas/ledger";
import { type LedgerEntryDoc, LedgerEntryModel } from "@/models/ledger-entry";
import { RunModel } from "@/models/run";
import { toLedgerEntry } from "./to-ledger-entry";

/** One page of the user's entries, newest first, of one kind or of all, each with its build, and how many there are. */
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
  const builds = await buildsOf(items);
  return {
    items: items.map((item) => {
      const build = builds.get(String(item.runId));
      return { ...toLedgerEntry(item), ...(build ? { build } : {}) };
    }),
    total,
  };
}

/** The builds that entries belong to, by the run's id. */
async function buildsOf(entries: readonly LedgerEntryDoc[]): Promise<Map<string, LedgerEntry["build"]>> {
  const ids = entries.flatMap(({ runId }) => (runId ? [runId] : []));
  const runs = await RunModel.find({ _id: { $in: ids } }, { projectId: 1, status: 1, centicredits: 1 }).lean();
  return new Map(
    runs.map(({ _id, projectId, status, centicredits }) => [
      String(_id),
      { projectId: String(projectId), status, centicredits },
    ]),
  );
}
