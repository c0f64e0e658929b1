import { sleep } from "./clock";
import { connectDb, ensureIndexes } from "./db";
import { describeError, log } from "./log";
import { ensureRateLimitIndex } from "./rate-limit";
import { ensureEndedSessionIndex } from "./session";

const RETRY_MS = 2_000;

/**
 * Connects and makes the indexes of every model that has been loaded. Tries once before it returns, and goes on trying
 * in the background every 2 s where that failed.
 */
export async function prepareDb(): Promise<void> {
  if (!(await tryToPrepare())) void prepareLater();
}

async function prepareLater(): Promise<void> {
  do await sleep(RETRY_MS);
  while (!(await tryToPrepare()));
}

async function tryToPrepare(): Promise<boolean> {
  try {
    await connectDb();
    await Promise.all([ensureIndexes(), ensureRateLimitIndex(), ensureEndedSessionIndex()]);
    log.info("database.ready");
    return true;
  } catch (error) {
    log.warn("database.away", describeError(error));
    return false;
  }
}
