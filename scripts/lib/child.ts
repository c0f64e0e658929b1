import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";

/** Past this size a server log is put aside at the next start. */
const maxLogBytes = 20_000_000;

export type Child = {
  pid: number | undefined;
  /** Resolves with the exit code when the process has ended. */
  ended: Promise<number>;
  running(): boolean;
  /** SIGTERM, and after 8 s SIGKILL; resolves when it has ended. */
  stop(): Promise<void>;
};

/**
 * Starts a Node script as a process of its own group (Ctrl-C reaches only us), its output in `logFile` or in our
 * terminal. It has an IPC channel, whose end tells it that we are gone.
 */
export function startNode(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string, logFile?: string): Child {
  const output = logFile ? openLog(logFile) : "inherit";
  const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ["ignore", output, output, "ipc"] });
  if (typeof output === "number") closeSync(output);
  let alive = true;
  const ended = new Promise<number>((done) => {
    const end = (code: number) => {
      alive = false;
      done(code);
    };
    child.on("exit", (code) => end(code ?? 1)).on("error", () => end(1));
  });
  const stop = async () => {
    if (alive) child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 8000);
    await ended;
    clearTimeout(timer);
  };
  return { pid: child.pid, ended, running: () => alive, stop };
}

function openLog(file: string): number {
  if (sizeOf(file) > maxLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/** The size of a file in bytes, 0 when there is none. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last line a process wrote to its log after `offset` that is a sentence rather than JSON or a stack. */
export function lastSentence(file: string, offset: number): string | null {
  const lines = readFileSync(file).subarray(offset).toString().split("\n");
  const plain = lines.map((line) => line.trim()).filter((line) => line !== "" && !/^([{}]|at |Node\.js v)/.test(line));
  const error = plain.find((line) => /^\w*Error: /.test(line))?.replace(/^\w*Error: /, "");
  return error ?? plain.at(-1) ?? null;
}
