import { type ChildProcess, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = resolve(import.meta.dirname, "../..");

export type AppServer = {
  url: string;
  previewUrl: string;
  pid: number;
  /** Milliseconds from the start of the process to its first healthy answer. */
  readyMs: number;
  /** Sends a signal (SIGTERM unless told) and resolves when the process has ended. */
  end(signal?: NodeJS.Signals): Promise<void>;
};

type Options = { mongoUri: string; port: number; logFile?: string; env?: Record<string, string> };

/** The folder of the build under test, as `next.config.mjs` names it. */
export const distDir = process.env["NEXT_DIST_DIR"] ?? ".next";

/** Starts the production build on a port and a database, and waits until it is healthy. Throws when it isn't in five minutes. */
export async function startAppServer({ mongoUri, port, logFile, env = {} }: Options): Promise<AppServer> {
  const startedAt = performance.now();
  const output = logFile ? openSync(logFile, "a") : "ignore";
  const child = spawn(process.execPath, [join(root, distDir, "standalone", "server.mjs")], {
    cwd: root,
    env: {
      PATH: process.env["PATH"],
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      MONGODB_URI: mongoUri,
      PORT: String(port),
      NEXTAUTH_SECRET: "a-secret-that-only-the-tests-use-0123456789",
      ENCRYPTION_KEY: "a-key-that-only-the-tests-use-0123456789abcd",
      RATE_LIMIT_FACTOR: "10000",
      // A browser beside the one that tests would take its time; tests of the checker turn it on.
      CHECKER_URL: "off",
      ...env,
    },
    stdio: ["ignore", output, output],
  });
  const ended = new Promise<void>((done) => {
    child.on("exit", () => done());
  });
  const url = `http://localhost:${port}`;
  await waitForHealth(child, url);
  return {
    url,
    previewUrl: `http://preview.localhost:${port}`,
    pid: child.pid ?? 0,
    readyMs: performance.now() - startedAt,
    end: async (signal = "SIGTERM") => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

async function waitForHealth(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + 300_000;
  while (performance.now() < deadline && child.exitCode === null) {
    const response = await fetch(`${url}/api/health`).catch(() => null);
    if (response?.ok) return;
    await pause(10);
  }
  child.kill("SIGKILL");
  throw new Error(`The server at ${url} did not become healthy.`);
}
