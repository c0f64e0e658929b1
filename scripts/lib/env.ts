import { homedir } from "node:os";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";

/** The checkout this script belongs to. */
export const root = resolve(import.meta.dirname, "../..");

/** The environment as the scripts read it; `.env` in the checkout fills what the shell left unset. */
export function readEnv(): NodeJS.ProcessEnv {
  const file = join(root, ".env");
  if (existsSync(file)) loadEnvFile(file);
  return process.env;
}

/** The folder shared by every checkout of this user: fetched mongod binaries. `VECTORT_CACHE_DIR` moves it. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env.VECTORT_CACHE_DIR) return resolve(env.VECTORT_CACHE_DIR);
  if (process.platform === "win32" && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, "vectort");
  return join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "vectort");
}
