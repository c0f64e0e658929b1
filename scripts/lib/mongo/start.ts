import { mkdir, readdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../failure.ts";
import { answers, freePort } from "../ports.ts";
import { acquireMongod } from "./acquire.ts";
import { exitReason, PortInUse, spawnMongod, stopPid } from "./process.ts";
import { becomePrimary, mongoUri, raiseFeatures, rewriteAddress } from "./replica-set.ts";
import { mongoPaths, readState, runningMongod, writeState } from "./state.ts";
import { versionProblem } from "./version.ts";

export type RunningMongo = {
  uri: string;
  port: number;
  pid: number;
  version: string;
  /** Whether a mongod that a killed start had left behind was stopped first. */
  recovered: boolean;
  /** Stops mongod cleanly; calling it again does nothing. */
  stop(): Promise<void>;
  /** Resolves when mongod has ended, by `stop` or by itself. */
  ended: Promise<void>;
};

/**
 * Starts MongoDB as a replica set of one on `dataDir`, bound to 127.0.0.1, and waits until it takes writes.
 * Finds or fetches mongod first (see `acquireMongod`). Throws a Failure with one sentence when it can't.
 */
export async function startMongo(options: {
  dataDir: string;
  env?: NodeJS.ProcessEnv;
  say?: (text: string) => void;
}): Promise<RunningMongo> {
  const dataDir = resolve(options.dataDir);
  const mongod = await acquireMongod(options.env ?? process.env, options.say);
  const before = await readState(dataDir);
  const problem = before && versionProblem(before.version, mongod.version);
  if (problem) throw new Failure(problem);
  const { db, pid } = mongoPaths(dataDir);
  await mkdir(db, { recursive: true });
  const isNew = (await readdir(db)).length === 0;
  const orphan = await runningMongod(dataDir);
  if (orphan) await stopPid(orphan);
  await rm(pid, { force: true });
  const start = async (port: number) => {
    if (!isNew && port !== before?.port) await moveTo(port, mongod.binary, dataDir);
    return { ...(await launch(mongod.binary, dataDir, port, becomePrimary)), port };
  };
  const wanted = before && !(await answers(before.port)) ? before.port : await freePort();
  const started = await start(wanted).catch(async (error: unknown) => {
    if (error instanceof PortInUse) return start(await freePort());
    throw error;
  });
  if (before && before.version !== mongod.version) await raiseFeatures(started.port, mongod.version);
  await writeState(dataDir, { port: started.port, version: mongod.version });
  return { uri: mongoUri(started.port), version: mongod.version, recovered: orphan !== null, ...started };
}

/** A replica set only comes up on the address it has stored: starts once without it and changes the address. */
async function moveTo(port: number, binary: string, dataDir: string): Promise<void> {
  const { stop } = await launch(binary, dataDir, port, rewriteAddress, false);
  await stop();
}

async function launch(
  binary: string,
  dataDir: string,
  port: number,
  prepare: (port: number) => Promise<void>,
  replicaSet = true,
) {
  const child = await spawnMongod(binary, dataDir, port, replicaSet);
  let running = true;
  const ended = new Promise<void>((done) => {
    const end = () => {
      running = false;
      done();
    };
    child.on("exit", end).on("error", end);
  });
  const pid = child.pid;
  const stop = async () => {
    if (running && pid !== undefined) await stopPid(pid);
    await ended;
  };
  try {
    while (running && !(await answers(port))) await pause(15);
    if (!running || pid === undefined) throw await exitReason(dataDir, child.exitCode);
    await Promise.race([prepare(port), ended.then(async () => Promise.reject(await exitReason(dataDir, null)))]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid, stop, ended };
}
