import mongoose from "mongoose";
import { z } from "zod";
import { connectDb } from "@/lib/platform/db";

const operationSchema = z.object({ lsid: z.object({ id: z.custom<mongoose.mongo.UUID>() }).optional() });

/**
 * Ends the transactions that a dead process has left open, at once and not, as MongoDB does by itself, after
 * `transactionLifetimeLimitSeconds`. `appName` is the one in the process's connections.
 */
export async function endTransactionsOf(appName: string): Promise<void> {
  await connectDb();
  const admin = mongoose.connection.getClient().db("admin");
  for (;;) {
    const running = [{ $currentOp: { idleSessions: true, allUsers: true } }, { $match: { appName } }];
    const operations = z.array(operationSchema).parse(await admin.aggregate(running).toArray());
    if (operations.length === 0) return;
    const sessions = operations.flatMap(({ lsid }) => (lsid ? [{ id: lsid.id }] : []));
    if (sessions.length > 0) await admin.command({ killSessions: sessions });
  }
}
