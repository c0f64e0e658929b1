import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { Readable, Writable } from "node:stream";
import type { Transport } from "./connection";
import { makeProfile, removeProfile } from "./profile";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
] as const;
/** Debian's and macOS's user without rights. */
const NOBODY = 65_534;
const MEMORY_BYTES = 1_536 * 1024 * 1024;
const LOOK_EVERY_MS = 500;

/** Nothing answers there: a browser that is told to ask it for everything reaches nothing. */
export const NO_PROXY_SERVER = "http://127.0.0.1:9";

/**
 * No way to a network: every name is unknown, and the proxy for everything, this machine too, is one that isn't there.
 * What a page asks for is answered over the protocol, before any of it.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--headless=new",
  `--proxy-server=${NO_PROXY_SERVER}`,
  "--proxy-bypass-list=<-loopback>",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--block-new-web-contents",
  "--deny-permission-prompts",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-file-system",
  "--disable-gpu",
  "--disable-sync",
  "--hide-scrollbars",
  "--js-flags=--max-old-space-size=256",
  "--metrics-recording-only",
  "--mute-audio",
  "--no-default-browser-check",
  "--no-first-run",
  "--password-store=basic",
  "--renderer-process-limit=2",
  "--use-mock-keychain",
];

/** A Chromium of this machine; null where there is none. */
export function findChromium(): string | null {
  return CANDIDATES.find((path) => existsSync(path)) ?? null;
}

/**
 * Starts a Chromium with a profile of its own in its own process group, with its sandbox: as root, which it refuses to be
 * sandboxed under, it runs as nobody. It is killed when it takes over 1.5 GiB, and its profile goes with it.
 */
export async function launchChromium(executable: string): Promise<Transport> {
  const isRoot = process.getuid?.() === 0;
  const profile = await makeProfile(isRoot ? NOBODY : null);
  const flags = [...CHROMIUM_FLAGS, "--remote-debugging-pipe", `--user-data-dir=${profile}`];
  const options: SpawnOptions = {
    detached: true,
    cwd: profile,
    env: {
      NODE_ENV: "production",
      PATH: "/usr/local/bin:/usr/bin:/bin",
      HOME: profile,
      TMPDIR: profile,
      XDG_CONFIG_HOME: profile,
    },
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  };
  const child: ChildProcess = spawn(executable, flags, options);
  yieldToOthers(child);
  const kill = (): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It ended a moment ago.
    }
  };
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((bytes) => (bytes > MEMORY_BYTES ? kill() : undefined));
  }, LOOK_EVERY_MS);
  watch.unref();
  const onExit = (): void => {
    kill();
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // The browser still writes there; the next process that starts one removes it.
    }
  };
  process.once("exit", onExit);
  child.once("close", () => {
    clearInterval(watch);
    process.off("exit", onExit);
    void removeProfile(profile);
  });
  return pipeTransport(child, kill);
}

/** What people wait for comes first. */
function yieldToOthers({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that doesn't let us: it looks at pages all the same.
  }
}

/** Messages over two pipes, each ended by a zero (Chromium's `--remote-debugging-pipe`). */
function pipeTransport(child: ChildProcess, kill: () => void): Transport {
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error("The browser has no pipes.");
  const pieces: Buffer[] = [];
  input.on("error", kill);
  output.on("error", kill);
  return {
    send: (message) => void input.write(`${message}\0`),
    onMessage: (listen) => {
      output.on("data", (data: Buffer) => {
        let from = 0;
        for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
          pieces.push(data.subarray(from, end));
          listen(Buffer.concat(pieces.splice(0)).toString("utf8"));
          from = end + 1;
        }
        if (from < data.length) pieces.push(data.subarray(from));
      });
    },
    onClose: (listen) => {
      child.once("error", listen);
      child.once("exit", listen);
    },
    close: kill,
  };
}

/** The resident memory of a process group in bytes, where the system tells it (Linux); 0 elsewhere. */
async function memoryOf(group: number): Promise<number> {
  const entries = await readdir("/proc").catch(() => []);
  const sizes = entries
    .filter((name) => /^\d+$/.test(name))
    .map(async (name) => {
      const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      // proc(5): after the name in parentheses the group is the third field, resident pages the twenty-second.
      return fields[2] === String(group) ? Number(fields[21]) * 4_096 : 0;
    });
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
