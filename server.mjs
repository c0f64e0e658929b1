// The production server. Next's standalone output, behind a wrapper that says truly who is asking and stops in order.
// Runs beside that output (in a container) or at the root of a checkout, where it hands over to the copy in the build.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = import.meta.dirname;
const distDir = process.env.NEXT_DIST_DIR ?? ".next";
const config = join(folder, distDir, "required-server-files.json");
const standalone = join(folder, distDir, "standalone", "server.mjs");

const isReady = await secretsFromFiles();
if (!isReady) process.exitCode = 1;
else if (!existsSync(standalone)) await serve();
else if (!missingNames()) await import(pathToFileURL(standalone).href);

async function serve() {
  const { createAppServer, endOnSignal, listen, logLine } = await import("./scripts/server/serve.ts");
  if (missingNames()) return;
  if (!existsSync(config)) return refuse("There is no build here: npm run up makes one.");
  try {
    const started = performance.now();
    const port = Number(process.env.PORT || 3000);
    process.env.NODE_ENV = "production";
    // Next's and NextAuth's own dependencies call what Node would rather they didn't; an operator can't change that.
    process.noDeprecation = true;
    process.env.DATA_DIR ||= ".data";
    // Named from where the server was started, which is left in the next line.
    if (process.env.MODEL_PRICES) process.env.MODEL_PRICES = resolve(process.env.MODEL_PRICES);
    process.chdir(folder);
    process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(JSON.parse(readFileSync(config, "utf8")).config);
    const { default: next } = await import("next");
    const app = next({ dir: folder, dev: false, port, hostname: "localhost" });
    await app.prepare();
    const handle = app.getRequestHandler();
    const server = createAppServer((request, response) => void handle(request, response), trustedProxies());
    await listen(server, port);
    endOnSignal(server);
    logLine("info", "server.ready", { port, readyMs: Math.round(performance.now() - started) });
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** A container gives its secrets as files (NAME_FILE). */
async function secretsFromFiles() {
  const { readEnvFiles } = await import("./scripts/server/env-files.ts");
  try {
    readEnvFiles(process.env);
    return true;
  } catch (error) {
    refuse(error.message);
    return false;
  }
}

function trustedProxies() {
  const hops = Number(process.env.TRUSTED_PROXIES || 0);
  if (!Number.isInteger(hops) || hops < 0) throw new Error("TRUSTED_PROXIES must be a whole number, 0 or more.");
  return hops;
}

function missingNames() {
  const missing = ["MONGODB_URI", "NEXTAUTH_SECRET", "ENCRYPTION_KEY"].filter((name) => !process.env[name]);
  if (missing.length === 0) return false;
  refuse(
    `npm start takes everything from the environment, and ${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not set (npm run up sets it all up).`,
  );
  return true;
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
  setImmediate(() => process.exit(1));
}
