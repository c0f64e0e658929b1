import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode } from "./pinned-node.mjs";
import { diskFullSentence, Sentence } from "./sentence.mjs";

const markerOf = (root) => join(root, "node_modules", ".vectort-installed");

/** What the marker says of a complete install: the lockfile's hash and the system it was made for. */
export function installKey(root) {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  return `${lock} ${process.platform}-${process.arch}`;
}

/** Whether the packages of the lockfile are all there: by our marker, or by npm's own record of a whole install. */
export function isInstalled(root) {
  if (!pinnedNode(root)) return false;
  const key = installKey(root);
  if (readText(markerOf(root)) === key) return true;
  if (!matchesRecord(root)) return false;
  writeFileSync(markerOf(root), key);
  return true;
}

/** npm writes node_modules/.package-lock.json as an install's last act: it must name each package that we need. */
function matchesRecord(root) {
  const record = readText(join(root, "node_modules", ".package-lock.json"));
  if (!record) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/** Runs `npm ci`, telling `say` how many packages are there. Throws a Sentence when it fails. */
export async function install(root, say) {
  rmSync(markerOf(root), { force: true });
  const total = fittingPackages(root);
  const count = setInterval(() => say(`${Math.min(countPackages(root), total)} of about ${total} packages`), 500);
  const { code, output } = await npmCi(root).finally(() => clearInterval(count));
  if (/ENOSPC|no space left/i.test(output)) throw new Sentence(diskFullSentence("installing packages"));
  if (code !== 0) throw new Sentence(`npm could not install the packages: ${reasonIn(output)}`);
  if (!pinnedNode(root)) throw new Sentence(`There is no pinned Node for ${process.platform} on ${process.arch}.`);
  writeFileSync(markerOf(root), installKey(root));
}

/** How many packages of the lockfile are for this system. */
function fittingPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const fits = (list, name) => !list || list.includes(name);
  const libc = process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
  const here = ({ os, cpu, libc: wanted }) =>
    fits(os, process.platform) && fits(cpu, process.arch) && (process.platform !== "linux" || fits(wanted, libc));
  return Object.values(packages).filter(here).length - 1;
}

function npmCi(root) {
  const flags = ["ci", "--include=dev", "--include=optional", "--ignore-scripts", "--no-audit", "--no-fund"];
  const cli = process.env.npm_execpath;
  const [command, args] = cli?.endsWith(".js") ? [process.execPath, [cli, ...flags]] : ["npm", flags];
  return new Promise((done) => {
    let output = "";
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      shell: command === "npm" && process.platform === "win32",
    });
    const stop = () => child.kill("SIGTERM");
    process.once("exit", stop);
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => done({ code: 1, output: error.message }));
    child.on("close", (code) => {
      process.off("exit", stop);
      done({ code: code ?? 1, output });
    });
  });
}

function reasonIn(output) {
  const lines = output
    .split("\n")
    .filter((text) => /^npm (error|ERR!)/.test(text) && !/code|log of this run/.test(text));
  return (lines[0] ?? output.trim().split("\n").at(-1) ?? "").replace(/^npm (error|ERR!)\s*/, "").slice(0, 300);
}

function countPackages(root) {
  const folder = join(root, "node_modules");
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  return names.reduce((sum, name) => sum + (name.startsWith("@") ? entries(join(folder, name)) : 1), 0);
}

function entries(folder) {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
