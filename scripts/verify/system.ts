import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { Failure } from "../lib/failure.ts";
import { acquireMongod } from "../lib/mongo/index.ts";
import { run } from "../lib/run.ts";
import { caddy, goProgram } from "./go-program.ts";

/**
 * Makes sure that MongoDB can run; on a bare Debian as root, the libraries it needs and pip are installed first.
 * Returns a short description.
 */
export async function ensureMongod(say: (text: string) => void): Promise<string> {
  try {
    const { version, origin } = await acquireMongod(process.env, say);
    return `${version} (${origin})`;
  } catch (error) {
    if (!(error instanceof Failure) || !canInstall()) throw error;
    await aptInstall(["libcurl4", "python3-pip"], say);
    const { version, origin } = await acquireMongod(process.env, say);
    return `${version} (${origin})`;
  }
}

/** The Chromium of the end-to-end tests: the system's, else Playwright's own, else installed with apt when root. */
export async function ensureChromium(say: (text: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (!canInstall()) throw new Failure("There is no Chromium: install one, or run npx playwright install chromium.");
  await aptInstall(["chromium"], say);
  const installed = findChromium();
  if (!installed) throw new Failure("apt-get installed chromium, but /usr/bin/chromium is not there.");
  return installed;
}

function findChromium(): string | null {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", chromium.executablePath()].find(existsSync) ?? null;
}

/** What the server's parts are tried with, by the Debian package that has it. */
const programs = {
  nginx: "/usr/sbin/nginx",
  caddy: "/usr/bin/caddy",
  openssl: "/usr/bin/openssl",
  python3: "/usr/bin/python3",
  shellcheck: "/usr/bin/shellcheck",
};

/**
 * The proxies that stand in front of the product, and the shell's checker: installed with apt when root. Caddy is that
 * of deploy/compose.yaml where Go can get it.
 */
export async function ensurePrograms(say: (text: string) => void): Promise<string> {
  const missing = Object.entries(programs).filter(([name, path]) => !existsSync(path) && !isOnPath(name));
  const names = missing.map(([name]) => name);
  if (names.length > 0 && !canInstall()) throw new Failure(`These are not installed: ${names.join(", ")}.`);
  if (names.length > 0) await aptInstall(names, say);
  say("getting the Caddy that is shipped");
  const shipped = await goProgram(caddy);
  if ("path" in shipped) process.env.VECTORT_CADDY = shipped.path;
  const which = "path" in shipped ? caddy.version : `Debian's, as ${shipped.reason}`;
  return `${Object.keys(programs).join(", ")} (${which})`;
}

function isOnPath(name: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function canInstall(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function aptInstall(packages: string[], say: (text: string) => void): Promise<void> {
  say(`installing ${packages.join(" and ")} with apt`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  const { code, output } = await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env });
  if (code !== 0)
    throw new Failure(`apt-get could not install ${packages.join(" and ")}: ${output.trim().split("\n").at(-1)}`);
}
