import { chmod, chown, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { startFakeS3 } from "@/tests/fakes/s3/index.ts";
import { ApiClient } from "@/tests/support/api-client.ts";
import { root } from "../lib/env.ts";
import { Failure, messageOf } from "../lib/failure.ts";
import { startMongo } from "../lib/mongo/index.ts";
import { freePort } from "../lib/ports.ts";
import { run } from "../lib/run.ts";
import { type ContainerPlan, readDockerfile } from "./dockerfile.ts";
import type { Result } from "./tests.ts";

/** What Debian's slim image and the two libraries come to, unpacked, with room for its updates. */
const baseBytes = 85_000_000;
const maxBytes = 350_000_000;

const created = z.object({ project: z.object({ id: z.string() }), run: z.object({ id: z.string() }) });
const finished = z.object({ run: z.object({ status: z.string(), versionId: z.string() }) });
const files = z.object({ files: z.array(z.object({ path: z.string() })) });

type Box = {
  folder: string;
  app: string;
  plan: ContainerPlan;
  env: NodeJS.ProcessEnv;
  as: { uid?: number; gid?: number };
};

/**
 * The Dockerfile's last stage without Docker: its files alone in a clean folder that can't be written to, as its user
 * (where we are root), with its environment, its command and its health check, and secrets as files. Makes a site,
 * backs it up, restores it, and stops in order.
 */
export async function runContainer(distDir: string): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-container-"));
  const mongo = await startMongo({ dataDir: join(folder, "database") });
  const log: string[] = [];
  let server: ChildProcess | null = null;
  let passed = 0;
  try {
    const port = await freePort();
    const box = await fillBox(folder, distDir, { port, uri: mongo.uri });
    const started = start(box, log);
    server = started;
    const checks: (() => Promise<void>)[] = [
      () => isSmall(box),
      () => isHealthy(box, started),
      () => makesSite(`http://localhost:${port}`),
      () => backsUp(box, mongo.uri),
      () => stops(started),
    ];
    for (const check of checks) {
      await check();
      passed += 1;
    }
    return { passed, failed: 0, output: "" };
  } catch (error) {
    return { passed, failed: 1, output: `${messageOf(error)}\n${log.join("")}` };
  } finally {
    server?.kill("SIGKILL");
    await mongo.stop();
    await run("chmod", ["-R", "u+w", folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function fillBox(folder: string, distDir: string, { port, uri }: { port: number; uri: string }): Promise<Box> {
  const plan = readDockerfile(await readFile(join(root, "Dockerfile"), "utf8"));
  const app = join(folder, "app");
  const data = join(folder, "data");
  const secrets = join(folder, "secrets");
  await chmod(folder, 0o755);
  await Promise.all([join(folder, "bin"), data, secrets].map((path) => mkdir(path)));
  await cp(join(root, distDir, "standalone"), app, { recursive: true });
  await copyFile(process.execPath, join(folder, "bin/node"));
  await writeFile(join(secrets, "uri"), `${uri}\n`);
  await writeFile(join(secrets, "session"), `${"s".repeat(40)}\n`);
  await writeFile(join(secrets, "key"), `${"k".repeat(40)}\n`);
  const uid = process.getuid?.() === 0 ? plan.uid : undefined;
  await run("chmod", ["-R", "a-w,a+rX", app, secrets, join(folder, "bin")]);
  if (uid !== undefined) await chown(data, uid, uid);
  const env: NodeJS.ProcessEnv = {
    ...plan.env,
    NODE_ENV: "production",
    PATH: join(folder, "bin"),
    PORT: String(port),
    DATA_DIR: data,
    // Docker takes it from the image's list of users.
    HOME: data,
    NEXT_DIST_DIR: distDir,
    BUILTIN_TOKENS_PER_SECOND: "0",
    MONGODB_URI_FILE: join(secrets, "uri"),
    NEXTAUTH_SECRET_FILE: join(secrets, "session"),
    ENCRYPTION_KEY_FILE: join(secrets, "key"),
  };
  return { folder, app, plan, env, as: uid === undefined ? {} : { uid, gid: uid } };
}

function start({ app, plan, env, as }: Box, log: string[]): ChildProcess {
  const [program = "", ...args] = plan.command;
  const child = spawn(join(env.PATH ?? "", program), args, { cwd: app, env, ...as, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => log.push(String(chunk)));
  return child;
}

async function isSmall({ app, folder }: Box): Promise<void> {
  const bytes = baseBytes + (await sizeOf(app)) + (await sizeOf(join(folder, "bin")));
  if (bytes >= maxBytes) throw new Failure(`The image comes to ${Math.round(bytes / 1e6)} MB; 350 is the limit.`);
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Runs a command inside the box; its output is only for a failure. */
async function inside({ app, env, as }: Box, [program = "", ...args]: readonly string[], more = {}) {
  return run(join(env.PATH ?? "", program), args, { cwd: app, env: { ...env, ...more }, ...as });
}

async function isHealthy(box: Box, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && server.exitCode === null;) {
    if ((await inside(box, box.plan.healthCheck)).code === 0) return;
    await pause(100);
  }
  throw new Failure("The health check did not pass within a minute.");
}

async function makesSite(url: string): Promise<void> {
  const client = new ApiClient(url);
  await client.register();
  const { run } = await client.json("POST", "/api/projects", created, { prompt: "A bakery in Lyon called Miette" });
  for await (const _event of client.events(run.id, 0, "none")) continue;
  const ended = await client.json("GET", `/api/runs/${run.id}`, finished);
  if (ended.run.status !== "completed") throw new Failure(`The build ended as ${ended.run.status}.`);
  const version = await client.json("GET", `/api/versions/${ended.run.versionId}/files`, files);
  if (!version.files.some(({ path }) => path === "index.html")) throw new Failure("The build has no index.html.");
}

/** As `docker compose exec` does: backups from inside, to disk and to S3, sealed, each restored into another database. */
async function backsUp(box: Box, uri: string): Promise<void> {
  const s3 = await startFakeS3();
  try {
    for (const [to, name] of [
      [join(box.folder, "data/backups"), "disk"],
      ["s3://vault/nightly", "s3"],
    ] as const) {
      const env = { ...s3.env, BACKUP_PASSPHRASE: "a passphrase of the check" };
      const saved = await inside(box, ["node", "scripts/backup.ts", "--to", to], env);
      const made = /The backup is (\S+)\.\n/.exec(saved.output)?.[1];
      if (made === undefined) throw new Failure(`The backup to ${name} failed: ${saved.output}`);
      const other = uri.replace(/\/vectort\?/, `/restored_${name}?`);
      const into = { MONGODB_URI: other, MONGODB_URI_FILE: "", DATA_DIR: join(box.folder, "data/restored", name) };
      const restored = await inside(box, ["node", "scripts/restore.ts", made], { ...env, ...into });
      if (!/Restored [1-9]\d* documents/.test(restored.output)) throw new Failure(`No restore: ${restored.output}`);
    }
  } finally {
    await s3.close();
  }
}

async function stops(server: ChildProcess): Promise<void> {
  const ended = new Promise<number | null>((done) => server.once("exit", done));
  server.kill("SIGTERM");
  const code = await Promise.race([ended, pause(15_000, "late" as const)]);
  if (code !== 0) throw new Failure(`SIGTERM ended the server with ${code}.`);
}
