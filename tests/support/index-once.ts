import mongoose from "mongoose";
import { connectDb, ensureIndexes } from "@/lib/platform/db";

let indexed = 0;

/** Connects and makes the indexes: the first time, and again when models were loaded meanwhile. */
export async function indexOnce(): Promise<void> {
  await connectDb();
  const count = Object.keys(mongoose.models).length;
  if (count === indexed) return;
  await ensureIndexes();
  indexed = count;
}
