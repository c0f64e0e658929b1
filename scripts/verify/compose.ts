import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../lib/env.ts";
import { Failure, messageOf } from "../lib/failure.ts";
import { run } from "../lib/run.ts";
import { caddy, composeReader, goProgram } from "./go-program.ts";
import type { Result } from "./tests.ts";

const named = z.record(z.string(), z.unknown()).default({});
const modelSchema = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      ports: z.array(z.object({ host_ip: z.string().optional(), published: z.string() })).default([]),
      secrets: z.array(z.object({ source: z.string() })).default([]),
      volumes: z.array(z.object({ type: z.string(), source: z.string() })).default([]),
      networks: named,
      depends_on: named,
    }),
  ),
  secrets: named,
  volumes: named,
  networks: named,
});
type Model = z.infer<typeof modelSchema>;
/** Reads the files of deploy as Compose does; throws a Failure with what it says where it refuses them. */
type Read = (...files: string[]) => Promise<Model>;

/** Has Compose read deploy's files as a server has them, and refuse what is wrong in them. */
export async function runCompose(): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "vectort-compose-"));
  try {
    const isOurs = (path: string): boolean => !/\/(\.env|app\.env|secrets|certs|backups)$/.test(path);
    await cp(join(root, "deploy"), folder, { recursive: true, filter: isOurs });
    for (const name of ["env", "app.env"]) {
      await cp(join(folder, `${name}.example`), join(folder, name === "env" ? ".env" : name));
    }
    const read = await findReader(folder);
    if (typeof read === "string") return { passed: 0, failed: 0, output: "", skipped: read };
    const checks = [takes, hasNoOpenPorts, refuses];
    for (const [passed, check] of checks.entries()) {
      const problem = await check(read, folder).catch(messageOf);
      if (problem) return { passed, failed: 1, output: problem };
    }
    return { passed: checks.length, failed: 0, output: "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Docker Compose where it is installed, else its reader by Go's own client; a sentence where neither can be had. */
async function findReader(folder: string): Promise<Read | string> {
  const program = (await run("docker", ["compose", "version"])).code === 0 ? null : await goProgram(composeReader);
  if (program !== null && "reason" in program) return `there is no Docker Compose, and ${program.reason}`;
  return async (...files) => {
    // An included file gets its settings from .env, as it does on a server.
    await writeFile(join(folder, "all.yaml"), `include: [{ path: [${files.join(", ")}], env_file: .env }]\n`);
    const [command, args] = program
      ? [program.path, ["--format", "json", "all.yaml"]]
      : ["docker", ["compose", "-f", "all.yaml", "config", "--format", "json"]];
    const { code, output } = await run(command, args, { cwd: folder });
    if (code !== 0) throw new Failure(`${files.join(" with ")}: ${output}`);
    return modelSchema.parse(JSON.parse(output.slice(output.indexOf("{"))));
  };
}

/** The services are there, and so is everything that they name. */
async function takes(read: Read, folder: string): Promise<string | null> {
  const model = await read("compose.yaml");
  const names = Object.keys(model.services);
  const missing = ["app-1", "app-2", "caddy", "mongo", "mongo-setup"].filter((name) => !names.includes(name));
  const dangling = danglingIn(model, folder);
  // Tests that ran behind another Caddy would say little of this one.
  const image = model.services["caddy"]?.image ?? "";
  if (!caddy.version.startsWith(`v${image.replace("caddy:", "")}.`))
    dangling.push(`${image}, tried is ${caddy.version}`);
  const problems = [...missing.map((name) => `no service ${name}`), ...dangling];
  return problems.length > 0 ? `compose.yaml has ${problems.join(", ")}.` : null;
}

/** What a service names and the file or the folder lacks. Secrets are made on the server. */
function danglingIn({ services, ...model }: Model, folder: string): string[] {
  return Object.entries(services).flatMap(([name, { secrets, volumes, networks, depends_on }]) => {
    const isNoFile = ({ type, source }: { type: string; source: string }): boolean =>
      type === "bind" && !/\/(certs|backups)$/.test(source) && !existsSync(join(folder, source.replace(folder, "")));
    const lacking = [
      ...secrets.map(({ source }) => source).filter((source) => !(source in model.secrets)),
      ...volumes
        .filter(({ type, source }) => type === "volume" && !(source in model.volumes))
        .map(({ source }) => source),
      ...volumes.filter(isNoFile).map(({ source }) => source),
      ...Object.keys(networks).filter((network) => !(network in model.networks)),
      ...Object.keys(depends_on).filter((service) => !(service in services)),
    ];
    return lacking.map((one) => `${one} in ${name}, which isn't there`);
  });
}

/** Only the proxy can be reached from outside; with nginx on the host the app can be from this machine alone. */
async function hasNoOpenPorts(read: Read): Promise<string | null> {
  const own = await read("compose.yaml");
  const open = Object.keys(own.services).filter((name) => own.services[name]?.ports.length);
  if (open.join() !== "caddy") return `These have ports: ${open.join(", ")}.`;
  const { services } = await read("compose.yaml", "compose.nginx.yaml");
  const ports = ["app-1", "app-2"].flatMap((name) => services[name]?.ports ?? []);
  const local = ports.map(({ host_ip, published }) => `${host_ip}:${published}`);
  return local.join() === "127.0.0.1:3001,127.0.0.1:3002" ? null : `With nginx the app listens at ${local.join()}.`;
}

/** That all of it is read is shown by what is refused: a word misspelt, a secret that isn't there, a setting left out. */
async function refuses(read: Read, folder: string): Promise<string | null> {
  const refusal = async (file: string): Promise<string | null> => {
    const model = await read(file).catch(() => null);
    return model && danglingIn(model, folder).length === 0 ? `Compose takes what is wrong in ${file}.` : null;
  };
  const text = await readFile(join(folder, "compose.yaml"), "utf8");
  for (const [index, [right, wrong]] of [
    ["mem_limit: 256m", "mem_limt: 256m"],
    ["    - backup_passphrase\n", "    - backup_passphras\n"],
  ].entries()) {
    if (right === undefined || !text.includes(right)) return `compose.yaml has no "${right}" to misspell.`;
    await writeFile(join(folder, `wrong-${index}.yaml`), text.replace(right, wrong ?? ""));
    const problem = await refusal(`wrong-${index}.yaml`);
    if (problem) return problem;
  }
  const settings = await readFile(join(folder, ".env"), "utf8");
  await writeFile(join(folder, ".env"), settings.replace(/^DOMAIN=.*$/m, ""));
  return refusal("compose.yaml");
}
