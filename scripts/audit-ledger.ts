// npm run audit:ledger: proves that ledgers, balances, holds and purchases agree; a list and exit 1 where they don't.
import mongoose from "mongoose";
import { auditLedger } from "@/lib/credits/audit-ledger.ts";
import { connectDb } from "@/lib/platform/db.ts";
import { complain, line } from "./bootstrap/print.mjs";
import { sentenceOf } from "./bootstrap/sentence.mjs";
import { readEnv } from "./lib/env.ts";
import { Failure, messageOf } from "./lib/failure.ts";
import { openDatabase } from "./lib/open-database.ts";

const env = readEnv();

/** What was gone through, as "3 users, 41 ledger, 17 runs, 2 purchases". */
async function counts(): Promise<string> {
  const names = ["users", "ledger", "runs", "purchases"];
  const sizes = await Promise.all(names.map((name) => mongoose.connection.collection(name).estimatedDocumentCount()));
  return names.map((name, index) => `${sizes[index]} ${name}`).join(", ");
}

try {
  const database = await openDatabase(env);
  try {
    await connectDb(database.uri).catch((error: unknown) => {
      throw new Failure(`The database can't be reached (${messageOf(error)}).`);
    });
    const problems = await auditLedger();
    for (const problem of problems) line(problem);
    if (problems.length > 0) complain(`The ledger does not add up: ${problems.length} problems in ${await counts()}.`);
    else line(`The ledger adds up: ${await counts()}.`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    await mongoose.disconnect();
    await database.close();
  }
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}
