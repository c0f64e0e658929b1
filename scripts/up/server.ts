import { join } from "node:path";
import { root } from "../lib/env.ts";
import { lastSentence, sizeOf, startNode, type Child } from "../lib/child.ts";
import { Failure } from "../lib/failure.ts";
import { waitForHealth } from "./health.ts";

const maxRestarts = 3;

type Options = {
  env: NodeJS.ProcessEnv;
  port: number;
  dataDir: string;
  dev: boolean;
  onLost: (error: unknown) => void;
};

/** Where the server's JSON lines go. */
export function serverLog(dataDir: string): string {
  return join(dataDir, "server.log");
}

/**
 * Starts the server, and starts it again when it crashes (three times a minute at most). `ready` resolves at its
 * first health and rejects with a Failure when it does not come up; `stop` works from the first moment.
 */
export function startServer(options: Options): { ready: Promise<void>; stop: () => Promise<void> } {
  let stopped = false;
  let { server, healthy } = launch(options);
  const crashes: number[] = [];
  const watch = async (running: Child): Promise<void> => {
    const code = await running.ended;
    if (stopped) return;
    crashes.push(Date.now());
    if (options.dev || crashes.filter((at) => at > Date.now() - 60_000).length > maxRestarts) {
      return options.onLost(new Failure(`The server ended (code ${code}); its log is ${serverLog(options.dataDir)}.`));
    }
    ({ server, healthy } = launch(options));
    void watch(server);
    await healthy.catch(options.onLost);
  };
  const stop = () => {
    stopped = true;
    return server.stop();
  };
  return { ready: healthy.then(() => void watch(server)), stop };
}

function launch({ env, port, dataDir, dev }: Options): { server: Child; healthy: Promise<void> } {
  const log = serverLog(dataDir);
  const offset = sizeOf(log);
  const server = dev
    ? startNode([join(root, "scripts/server/dev.ts")], { ...env, PORT: String(port), NODE_ENV: "development" }, root)
    : startNode([join(root, ".next/standalone/server.mjs")], { ...env, NODE_ENV: "production" }, root, log);
  const healthy = waitForHealth(port, server, () => (dev ? null : lastSentence(log, offset)));
  return { server, healthy };
}
