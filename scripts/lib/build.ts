import { createHash } from "node:crypto";
import { cp, glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "./env.ts";
import { diskFull, Failure } from "./failure.ts";
import { run } from "./run.ts";

/** Everything that goes into a build; tests do not. */
const inputs = [
  "{app,components,lib,messages,models,public}/**/*",
  "{package,package-lock,tsconfig}.json",
  "{next.config,postcss.config}.mjs",
  "{proxy,instrumentation,instrumentation-client}.ts",
  "server.mjs",
  "scripts/{backup,bootstrap,lib,server}/**/*.{ts,mjs}",
  "scripts/{backup,restore}.ts",
];

/** The commands that run beside the build, and what of the product they use. */
const beside = [
  ...["server", "backup", "backup.ts", "restore.ts", "bootstrap", "lib"].map((name) => `scripts/${name}`),
  "lib/integrations/s3",
  "lib/platform/env-fields.ts",
  "lib/platform/env-vendors.ts",
];

/** A hash over the names and contents of the build's inputs, and the Node that builds. */
export async function hashInputs(folder = root): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const paths: string[] = [];
  for await (const entry of glob(inputs, { cwd: folder, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) paths.push(join(entry.parentPath, entry.name));
  }
  for (const path of paths.toSorted()) hash.update(`\0${path.slice(folder.length)}\0`).update(await readFile(path));
  return hash.digest("hex");
}

/** Whether `distDir` holds a whole build of just these sources. */
export async function isBuilt(distDir = ".next"): Promise<boolean> {
  const stamp = await readFile(join(root, distDir, "built"), "utf8").catch(() => null);
  return stamp !== null && stamp === (await hashInputs());
}

/** Builds into `distDir` where it doesn't hold a build of just these sources; for commands that measure or kill one. */
export async function ensureBuilt(distDir: string): Promise<void> {
  if (!(await isBuilt(distDir))) await build({ distDir, logFile: join(root, "node_modules/.cache/build.log") });
}

/**
 * Builds for production into `distDir` and completes the standalone output, so that its folder runs by itself.
 * The stamp is written last. Throws a Failure; the compiler's whole output is in `logFile`.
 */
export async function build(options: {
  distDir?: string;
  logFile: string;
  say?: (text: string) => void;
}): Promise<void> {
  const distDir = options.distDir ?? ".next";
  const stamp = join(root, distDir, "built");
  await rm(stamp, { force: true });
  const hash = await hashInputs();
  const next = join(root, "node_modules/next/dist/bin/next");
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: distDir,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  await mkdir(dirname(options.logFile), { recursive: true });
  const onText = (text: string) => options.say?.(progressIn(text) ?? "");
  const { code, output } = await run(process.execPath, [next, "build"], { cwd: root, env, onText });
  await writeFile(options.logFile, output);
  if (/ENOSPC|no space left/i.test(output)) throw diskFull("building");
  if (code !== 0)
    throw new Failure(`The build failed: ${errorIn(output)} (the whole output is in ${options.logFile}).`);
  await completeStandalone(distDir);
  await writeFile(stamp, hash);
}

/** Next leaves static files, `public`, our server and the commands that run beside it out of the standalone folder. */
async function completeStandalone(distDir: string): Promise<void> {
  const target = join(root, distDir, "standalone");
  const filter = (path: string) => !path.endsWith(".test.ts");
  const copy = (from: string) =>
    cp(join(root, from), join(target, from), { recursive: true, force: true, filter }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      },
    );
  await mkdir(target, { recursive: true });
  await Promise.all([join(distDir, "static"), "public", "server.mjs", ...beside].map(copy));
}

function progressIn(text: string): string | undefined {
  const lines = text.split("\n").map((line) => line.replace(/^[✓○\s]+/, "").trim());
  return lines.findLast((line) => /^(Creating|Compiled|Collecting|Generating|Finalizing)/.test(line))?.slice(0, 60);
}

function errorIn(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.find((line) => /error|can't resolve|cannot find/i.test(line))?.slice(0, 200) ?? "no reason was given";
}
