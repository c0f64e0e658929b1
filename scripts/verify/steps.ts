import { readFile } from "node:fs/promises";
import { join } from "node:path";
import "../lib/product-modules.ts";
import { build } from "../lib/build.ts";
import { root } from "../lib/env.ts";
import { Failure, messageOf } from "../lib/failure.ts";
import { run } from "../lib/run.ts";
import { runCompose } from "./compose.ts";
import { exampleProblems, lockfileProblems, looseVersions, machineTraces, readTracked, tooLong } from "./house.ts";
import { runPlaywright, runVitest, type Result } from "./tests.ts";

/** The folder of verify's own build, apart from the one that a running `up` serves. */
export const distDir = ".next-verify";

export type Step = { name: string; run: () => Promise<Result> };

const bin = (name: string) => join(root, "node_modules/.bin", name);

/** A gate that is a command: it passes when the command does. */
function command(name: string, ...commands: [string, ...string[]][]): Step {
  return {
    name,
    run: async () => {
      for (const [program, ...args] of commands) {
        const { code, output } = await run(program, args, { cwd: root });
        if (code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output: "" };
    },
  };
}

/** A gate that lists problems: it passes when there are none. */
function listing(name: string, find: () => Promise<string[]>): Step {
  return {
    name,
    run: async () => {
      const problems = await find().catch((error: unknown) => [messageOf(error)]);
      return { passed: problems.length ? 0 : 1, failed: problems.length ? 1 : 0, output: problems.join("\n") };
    },
  };
}

const text = (path: string) => readFile(join(root, path), "utf8");

async function envExample(): Promise<string[]> {
  const { envSchema } = await import("@/lib/platform/env");
  const schema: unknown = envSchema;
  return exampleProblems(await text(".env.example"), schemaNames(schema));
}

/** The variable names of a schema that is an object behind any number of transforms. */
export function schemaNames(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) throw new Failure("The env schema is not a zod object.");
  if ("shape" in schema && typeof schema.shape === "object" && schema.shape) return Object.keys(schema.shape);
  return schemaNames("in" in schema ? schema.in : null);
}

/** What shellcheck says of the shell scripts that are shipped. */
async function shellProblems(): Promise<string[]> {
  const scripts = [...(await readTracked(root)).keys()].filter((path) => path.endsWith(".sh"));
  const { code, output } = await run("shellcheck", scripts, { cwd: root });
  return code === 0 ? [] : [output];
}

async function buildStep(): Promise<Result> {
  const logFile = join(root, "node_modules/.cache/verify-build.log");
  try {
    await build({ distDir, logFile });
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: await readFile(logFile, "utf8").catch(() => messageOf(error)) };
  }
}

/** Every step of verify, in order, the quick ones first; those of a group stand beside each other. */
export const steps: Step[][] = [
  [
    command("types", [bin("next"), "typegen"], [bin("tsc"), "--noEmit"]),
    command("format", [bin("oxfmt"), "--check"]),
    command("lint", [bin("oxlint")]),
    command("dead code", [bin("knip"), "--no-progress"]),
    command("duplicates", [bin("jscpd"), "--config", ".jscpd.json", "."]),
    listing("shell", shellProblems),
    { name: "compose", run: runCompose },
    listing("file length", async () => tooLong(await readTracked(root))),
    listing("lockfile", async () => [
      ...lockfileProblems(await text("package-lock.json")),
      ...looseVersions(await text("package.json")),
    ]),
    listing("env example", envExample),
    listing("no machine", async () => machineTraces(await readTracked(root))),
  ],
  [{ name: "unit", run: () => runVitest("unit") }],
  [{ name: "integration", run: () => runVitest("integration") }],
  [{ name: "quality", run: async () => (await import("./quality.ts")).runQuality() }],
  [{ name: "build", run: buildStep }],
  [{ name: "container", run: async () => (await import("./container.ts")).runContainer(distDir) }],
  // Both wait most of their time: for a server to end, for a lease to run out.
  [{ name: "deploy", run: () => runVitest("deploy", distDir) }, chaos()],
  [{ name: "end to end", run: () => runPlaywright(distDir) }],
];

function chaos(): Step {
  const hooks = join(root, "scripts/lib/product-modules.ts");
  return {
    name: "chaos",
    run: async () => {
      // Two kills and a SIGTERM: each waits for a lease of 8 s to end.
      const args = ["--import", hooks, join(root, "scripts/chaos.ts"), "2"];
      const { code, output } = await run(process.execPath, args, {
        cwd: root,
        env: { ...process.env, NEXT_DIST_DIR: distDir },
      });
      return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: code === 0 ? "" : output };
    },
  };
}
