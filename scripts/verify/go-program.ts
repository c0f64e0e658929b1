import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { cacheDir } from "../lib/env.ts";
import { run } from "../lib/run.ts";

/** A program of Go's that has a name of its own in the folder of its versions. */
export type GoProgram = { name: string; package: string; version: string };

/** What Docker Compose reads its files with: https://github.com/compose-spec/compose-go. */
export const composeReader: GoProgram = {
  name: "compose-go",
  package: "github.com/compose-spec/compose-go/v2/cmd",
  version: "v2.16.2",
};

/** The Caddy that deploy/compose.yaml starts; Debian's is older, and loses requests while a process is restarted. */
export const caddy: GoProgram = {
  name: "caddy",
  package: "github.com/caddyserver/caddy/v2/cmd/caddy",
  version: "v2.11.9",
};

/** Where the program is, got by Go's own client once a version; else a clause that says why it can't be had. */
export async function goProgram({ name, ...program }: GoProgram): Promise<{ path: string } | { reason: string }> {
  const bin = join(cacheDir(), `${name}-${program.version}`);
  const path = join(bin, basename(program.package));
  if (existsSync(path)) return { path };
  const { code, output } = await run("go", ["install", `${program.package}@${program.version}`], {
    env: { ...process.env, GOBIN: bin },
    signal: AbortSignal.timeout(900_000),
  });
  if (code === 0) return { path };
  if (code === 127) return { reason: "Go is not installed" };
  return { reason: `Go could not get ${name}: ${output.trim().split("\n").at(-1)}` };
}
