import { Failure } from "../lib/failure.ts";
import { startMongo, type RunningMongo } from "../lib/mongo/index.ts";

/** More unexpected ends than this within a minute, and it is given up. */
const maxRestarts = 3;

type Database = { uri: string; summary: string; stop: () => Promise<void> };

/**
 * The database by `MONGODB_URI`, or our own mongod in the data folder, which is started again when it ends by itself
 * (its port stays, so the server's connections come back). `onLost` is called when that does not help.
 */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
  dataDir: string,
  say: (text: string) => void,
  onLost: (error: unknown) => void,
): Promise<Database> {
  if (env.MONGODB_URI) return { uri: env.MONGODB_URI, summary: "as MONGODB_URI says", stop: async () => {} };
  let stopped = false;
  let mongo = await startMongo({ dataDir, env, say });
  const restarts: number[] = [];
  const watch = async (running: RunningMongo): Promise<void> => {
    await running.ended;
    if (stopped) return;
    restarts.push(Date.now());
    if (restarts.filter((at) => at > Date.now() - 60_000).length > maxRestarts) {
      return onLost(new Failure("MongoDB ended again and again; its log is in the data folder, mongo/mongod.log."));
    }
    try {
      mongo = await startMongo({ dataDir, env });
      void watch(mongo);
    } catch (error) {
      onLost(error);
    }
  };
  void watch(mongo);
  const stop = () => {
    stopped = true;
    return mongo.stop();
  };
  const note = mongo.recovered ? "; took over from a start that was killed" : "";
  return { uri: mongo.uri, summary: `${mongo.version}, port ${mongo.port}${note}`, stop };
}
