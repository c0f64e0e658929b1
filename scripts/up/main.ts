// The second half of npm run up, on the pinned Node: environment, MongoDB, build, server, and stopping all of it.
import { join } from "node:path";
import { complain, dim, line, step } from "../bootstrap/print.mjs";
import { sentenceOf } from "../bootstrap/sentence.mjs";
import { build, isBuilt } from "../lib/build.ts";
import { readEnv, root } from "../lib/env.ts";
import { keepSecrets } from "../lib/secrets.ts";
import { checkEnv } from "./check-env.ts";
import { openDatabase } from "./database.ts";
import { watchNpm } from "./npm-parent.ts";
import { startServer } from "./server.ts";
import { printSummary } from "./summary.ts";

const dev = process.argv.includes("--dev");
const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;

/** Stops what was started, last first; every later call waits for the same end. */
function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.toReversed()) await stop();
  })();
  return stopping;
}

async function endCalmly(): Promise<void> {
  if (!stopping) line(`\n  ${dim("Stopping …")}`);
  await stopAll();
  line(`  ${dim("Stopped.")}\n`);
  process.exit(0);
}

async function endWith(error: unknown): Promise<void> {
  if (stopping) return;
  complain(sentenceOf(error));
  await stopAll();
  process.exit(1);
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void endCalmly());
process.on("disconnect", () => void stopAll().then(() => process.exit(1)));

try {
  await watchNpm(() => void stopAll().then(() => process.exit(1)));
  const source = readEnv();
  const dataDir = source.DATA_DIR ?? join(root, ".data");
  const secrets = await keepSecrets(dataDir);
  const env: NodeJS.ProcessEnv = { ...secrets, ...source, DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: "1" };
  env.NEXTAUTH_SECRET ||= secrets.NEXTAUTH_SECRET;
  env.ENCRYPTION_KEY ||= secrets.ENCRYPTION_KEY;
  // Whoever starts it here makes the first account; a server that others reach first names its operators.
  if (!env.ADMIN_EMAILS) env.FIRST_ACCOUNT_IS_OPERATOR ||= "true";
  const settings = await checkEnv(env);
  env.APP_URL = settings.APP_URL;
  env.NEXTAUTH_URL = settings.APP_URL;
  await step("MongoDB", async (say) => {
    const database = await openDatabase(env, dataDir, say, (error) => void endWith(error));
    stops.push(database.stop);
    env.MONGODB_URI = database.uri;
    return database.summary;
  });
  if (!dev) {
    await step("Build", async (say) => {
      if (await isBuilt()) return "unchanged";
      await build({ logFile: join(dataDir, "build.log"), say });
      return "built";
    });
  }
  await step("Server", async () => {
    const server = startServer({ env, port: settings.PORT, dataDir, dev, onLost: (error) => void endWith(error) });
    stops.push(server.stop);
    await server.ready;
    return dev ? "ready, with hot reload" : "ready";
  });
  if (!stopping) printSummary(settings, dataDir, dev);
} catch (error) {
  await endWith(error);
}
