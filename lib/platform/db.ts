import mongoose, { type ClientSession } from "mongoose";
import { sleep } from "./clock";
import { env } from "./env";
import { processGlobal } from "./process-global";

mongoose.set("strictQuery", true);
mongoose.set("autoIndex", false);

const PING_MS = 2_000;

type DbState = { connecting: Promise<void> | null };

/** Connects once per process; later calls return at once. Throws when MongoDB can't be reached within 5 s. */
export async function connectDb(uri?: string): Promise<void> {
  if (mongoose.connection.readyState === 1) return;
  const state = processGlobal<DbState>("db", () => ({ connecting: null }));
  state.connecting ??= mongoose
    .connect(uri ?? env().MONGODB_URI, {
      serverSelectionTimeoutMS: 5_000,
      maxPoolSize: 50,
      writeConcern: { w: "majority", journal: true },
      readPreference: "primary",
    })
    .then(() => undefined)
    .finally(() => {
      state.connecting = null;
    });
  await state.connecting;
}

/** True when the primary answers a ping within 2 s. */
export async function isDbReachable(): Promise<boolean> {
  const asked = connectDb()
    .then(() => mongoose.connection.db?.admin().command({ ping: 1 }))
    .then(
      () => true,
      () => false,
    );
  const answered = new AbortController();
  // By our own clock: a database that hangs doesn't keep to a limit it was given either.
  const late = sleep(PING_MS, answered.signal).then(() => false);
  return Promise.race([asked, late]).finally(() => answered.abort());
}

/** Creates the indexes of every model that has been loaded. */
export async function ensureIndexes(): Promise<void> {
  await Promise.all(Object.values(mongoose.models).map((model) => model.createIndexes()));
}

/**
 * Runs `work` in a transaction with snapshot reads and repeats it on transient conflicts, so `work` must have no effect
 * outside the database. Acknowledged when journaled on a majority, unless `isDurable` is false.
 */
export async function transaction<T>(
  work: (session: ClientSession) => Promise<T>,
  options: { isDurable?: boolean } = {},
): Promise<T> {
  await connectDb();
  return mongoose.connection.getClient().withSession((session) =>
    session.withTransaction(() => work(session), {
      readConcern: { level: "snapshot" },
      writeConcern: options.isDurable === false ? { w: 1, journal: false } : { w: "majority", journal: true },
    }),
  );
}
